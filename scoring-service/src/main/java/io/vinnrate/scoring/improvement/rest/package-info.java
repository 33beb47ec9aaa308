/** Improvements over HTTP. */
@NullMarked
package io.vinnrate.scoring.improvement.rest;

import org.jspecify.annotations.NullMarked;
