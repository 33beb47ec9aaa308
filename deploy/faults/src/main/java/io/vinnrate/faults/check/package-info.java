/** What the services promise, checked against the journal, the rows and the topics' records. */
@NullMarked
package io.vinnrate.faults.check;

import org.jspecify.annotations.NullMarked;
