/** What the tests of this service share. */
@NullMarked
package io.vinnrate.opportunity.testing;

import org.jspecify.annotations.NullMarked;
