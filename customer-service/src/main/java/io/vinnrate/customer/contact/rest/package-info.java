/** Contacts, what they cost and how customers are best served, over HTTP. */
@NullMarked
package io.vinnrate.customer.contact.rest;

import org.jspecify.annotations.NullMarked;
