/** The ABC analysis with key customers (A3): who contributes how much, and which class that is. */
@NullMarked
package io.vinnrate.customer.classification;

import org.jspecify.annotations.NullMarked;
