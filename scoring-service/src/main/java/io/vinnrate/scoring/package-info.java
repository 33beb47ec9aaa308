/** Scores each opportunity's win probability. */
@NullMarked
package io.vinnrate.scoring;

import org.jspecify.annotations.NullMarked;
