/** Measures the packaged services against what bounds them, in one run on one machine. */
@NullMarked
package io.vinnrate.bench;

import org.jspecify.annotations.NullMarked;
