/** Who calls, what the caller may do, and which objects are within the caller's reach. */
@NullMarked
package io.vinnrate.kit.access;

import org.jspecify.annotations.NullMarked;
