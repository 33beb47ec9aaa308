/** Versions as ETags, and the If-Match that guards every change. */
@NullMarked
package io.vinnrate.kit.precondition;

import org.jspecify.annotations.NullMarked;
