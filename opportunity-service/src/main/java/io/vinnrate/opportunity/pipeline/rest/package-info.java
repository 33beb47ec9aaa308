/** Pipelines over HTTP. */
@NullMarked
package io.vinnrate.opportunity.pipeline.rest;

import org.jspecify.annotations.NullMarked;
