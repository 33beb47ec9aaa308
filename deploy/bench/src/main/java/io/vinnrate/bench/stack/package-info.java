/** The servers and services that are measured, and what they use of the machine. */
@NullMarked
package io.vinnrate.bench.stack;

import org.jspecify.annotations.NullMarked;
