/** Meeting plans over HTTP. */
@NullMarked
package io.vinnrate.opportunity.meeting.rest;

import org.jspecify.annotations.NullMarked;
