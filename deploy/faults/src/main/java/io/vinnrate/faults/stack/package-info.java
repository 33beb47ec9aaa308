/** The processes that are tried, and the network between them, all of which can be disturbed. */
@NullMarked
package io.vinnrate.faults.stack;

import org.jspecify.annotations.NullMarked;
