/** The scoring model: rubric, parameters, and the score of an assessment; pure functions only. */
@NullMarked
package io.vinnrate.scoring.model;

import org.jspecify.annotations.NullMarked;
