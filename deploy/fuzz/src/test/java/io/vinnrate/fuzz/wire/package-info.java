/** Tests. */
@NullMarked
package io.vinnrate.fuzz.wire;

import org.jspecify.annotations.NullMarked;
