/** Scores of any input over HTTP. */
@NullMarked
package io.vinnrate.scoring.score.rest;

import org.jspecify.annotations.NullMarked;
