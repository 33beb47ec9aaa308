/** From a change of an opportunity to its new score. */
@NullMarked
package io.vinnrate.bench.update;

import org.jspecify.annotations.NullMarked;
