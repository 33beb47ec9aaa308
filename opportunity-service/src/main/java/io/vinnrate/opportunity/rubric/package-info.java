/** The active rubric, which another service owns, and what it makes of answers. */
@NullMarked
package io.vinnrate.opportunity.rubric;

import org.jspecify.annotations.NullMarked;
