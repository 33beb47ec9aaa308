/** HTTP/1.1 as bytes, since a client that knows better would not send what is broken. */
@NullMarked
package io.vinnrate.fuzz.wire;

import org.jspecify.annotations.NullMarked;
