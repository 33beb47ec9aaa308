/** How much work a replica takes on at a time, and how it refuses what is beyond it. */
@NullMarked
package io.vinnrate.kit.overload;

import org.jspecify.annotations.NullMarked;
