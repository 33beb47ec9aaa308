/** Difficulty and advice over HTTP. */
@NullMarked
package io.vinnrate.scoring.advice.rest;

import org.jspecify.annotations.NullMarked;
