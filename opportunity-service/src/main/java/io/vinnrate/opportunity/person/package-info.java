/** Which stakeholders are which people elsewhere, and who of these was erased. */
@NullMarked
package io.vinnrate.opportunity.person;

import org.jspecify.annotations.NullMarked;
