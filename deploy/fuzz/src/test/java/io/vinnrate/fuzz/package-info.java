/** Tests. */
@NullMarked
package io.vinnrate.fuzz;

import org.jspecify.annotations.NullMarked;
