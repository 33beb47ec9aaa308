/** PATCH bodies: JSON merge patch, RFC 7396. */
@NullMarked
package io.vinnrate.kit.patch;

import org.jspecify.annotations.NullMarked;
