/** What customers contribute, in periods and currencies. */
@NullMarked
package io.vinnrate.customer.contribution;

import org.jspecify.annotations.NullMarked;
