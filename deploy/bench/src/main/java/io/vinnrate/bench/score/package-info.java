/** Scores: one, many, and all of them again. */
@NullMarked
package io.vinnrate.bench.score;

import org.jspecify.annotations.NullMarked;
