/** Activities over HTTP. */
@NullMarked
package io.vinnrate.opportunity.activity.rest;

import org.jspecify.annotations.NullMarked;
