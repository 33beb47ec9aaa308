/** Rubrics and models over HTTP. */
@NullMarked
package io.vinnrate.scoring.registry.rest;

import org.jspecify.annotations.NullMarked;
