/** Texts that people read, in the languages that they read, and pages of such texts. */
@NullMarked
package io.vinnrate.opportunity.text;

import org.jspecify.annotations.NullMarked;
