/** The packaged product from outside: commands, HTTP and topics. */
@NullMarked
package io.vinnrate.acceptance;

import org.jspecify.annotations.NullMarked;
