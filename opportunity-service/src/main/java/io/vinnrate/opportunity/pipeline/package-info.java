/** The stages that the selling goes through. */
@NullMarked
package io.vinnrate.opportunity.pipeline;

import org.jspecify.annotations.NullMarked;
