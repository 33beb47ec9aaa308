/** The model alone. */
@NullMarked
package io.vinnrate.bench.model;

import org.jspecify.annotations.NullMarked;
