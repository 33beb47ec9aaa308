/** Scores: computing them with their proof of input, and keeping their history. */
@NullMarked
package io.vinnrate.scoring.score;

import org.jspecify.annotations.NullMarked;
