/** Sends requests made from the OpenAPI documents and tells what is wrong with the answers. */
@NullMarked
package io.vinnrate.fuzz;

import org.jspecify.annotations.NullMarked;
