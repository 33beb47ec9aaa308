/**
 * A service that has all the parts that the kit offers and nothing else: the kit's tests run on it.
 */
@NullMarked
package io.vinnrate.kit.notes;

import org.jspecify.annotations.NullMarked;
