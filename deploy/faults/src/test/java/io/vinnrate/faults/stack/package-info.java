/** The network that can be disturbed. */
@NullMarked
package io.vinnrate.faults.stack;

import org.jspecify.annotations.NullMarked;
