/** Callers: what they send, at which rate, and what they are answered. */
@NullMarked
package io.vinnrate.bench.load;

import org.jspecify.annotations.NullMarked;
