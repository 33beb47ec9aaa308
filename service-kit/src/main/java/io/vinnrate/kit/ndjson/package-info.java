/** Bodies of one JSON value a line, of any length, in constant memory. */
@NullMarked
package io.vinnrate.kit.ndjson;

import org.jspecify.annotations.NullMarked;
