/**
 * How difficult an opportunity is, and the advice of the selling method that fits where it stands.
 */
@NullMarked
package io.vinnrate.scoring.advice;

import org.jspecify.annotations.NullMarked;
