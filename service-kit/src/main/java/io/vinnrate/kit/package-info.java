/** What the three services share; no business word lives here. */
@NullMarked
package io.vinnrate.kit;

import org.jspecify.annotations.NullMarked;
