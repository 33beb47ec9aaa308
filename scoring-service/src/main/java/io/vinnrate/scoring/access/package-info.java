/** Who may do what here. */
@NullMarked
package io.vinnrate.scoring.access;

import org.jspecify.annotations.NullMarked;
