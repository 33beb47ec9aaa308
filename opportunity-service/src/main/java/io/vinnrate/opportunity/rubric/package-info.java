/** The criteria by which an opportunity is assessed. */
@NullMarked
package io.vinnrate.opportunity.rubric;

import org.jspecify.annotations.NullMarked;
