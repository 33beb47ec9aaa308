@NullMarked
package io.vinnrate.opportunity.access;

import org.jspecify.annotations.NullMarked;
