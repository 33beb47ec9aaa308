/** Constraints of values that several services take in. */
@NullMarked
package io.vinnrate.kit.validation;

import org.jspecify.annotations.NullMarked;
