/** The journal. */
@NullMarked
package io.vinnrate.faults.work;

import org.jspecify.annotations.NullMarked;
