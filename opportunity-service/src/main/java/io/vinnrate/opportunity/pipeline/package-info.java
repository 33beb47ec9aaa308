/** The pipelines: the stages that a company's sales go through, and what finishes each of them. */
@NullMarked
package io.vinnrate.opportunity.pipeline;

import org.jspecify.annotations.NullMarked;
