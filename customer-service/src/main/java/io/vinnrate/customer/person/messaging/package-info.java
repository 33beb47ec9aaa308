/** Tells others who was erased. */
@NullMarked
package io.vinnrate.customer.person.messaging;

import org.jspecify.annotations.NullMarked;
