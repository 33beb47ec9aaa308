/** Improvements: what to do about an opportunity to make it likelier to be won. */
@NullMarked
package io.vinnrate.scoring.improvement;

import org.jspecify.annotations.NullMarked;
