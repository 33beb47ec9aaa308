/** From the launch of a service until it is ready. */
@NullMarked
package io.vinnrate.bench.start;

import org.jspecify.annotations.NullMarked;
