/** Pictures of numbers, as SVG that any browser shows. */
@NullMarked
package io.vinnrate.kit.picture;

import org.jspecify.annotations.NullMarked;
