/** The checker finds whatever violation is planted. */
@NullMarked
package io.vinnrate.faults.check;

import org.jspecify.annotations.NullMarked;
