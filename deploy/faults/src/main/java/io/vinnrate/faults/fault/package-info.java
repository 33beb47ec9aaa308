/** What is done to the stack, and how it is undone. */
@NullMarked
package io.vinnrate.faults.fault;

import org.jspecify.annotations.NullMarked;
