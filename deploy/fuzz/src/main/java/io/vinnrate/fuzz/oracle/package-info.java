/** Judges answers by the document. */
@NullMarked
package io.vinnrate.fuzz.oracle;

import org.jspecify.annotations.NullMarked;
