/** Export and erasure of people over HTTP. */
@NullMarked
package io.vinnrate.opportunity.erasure.rest;

import org.jspecify.annotations.NullMarked;
