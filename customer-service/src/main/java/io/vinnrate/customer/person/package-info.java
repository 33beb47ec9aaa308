/** The people at customers: who they are, what is held on them, and their erasure. */
@NullMarked
package io.vinnrate.customer.person;

import org.jspecify.annotations.NullMarked;
