/** How the services read and write JSON: strict in, lower camel case out. */
@NullMarked
package io.vinnrate.kit.json;

import org.jspecify.annotations.NullMarked;
