/** Tests. */
@NullMarked
package io.vinnrate.fuzz.request;

import org.jspecify.annotations.NullMarked;
