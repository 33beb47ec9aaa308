/** Tests. */
@NullMarked
package io.vinnrate.fuzz.oracle;

import org.jspecify.annotations.NullMarked;
