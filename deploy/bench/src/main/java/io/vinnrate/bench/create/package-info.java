/** New opportunities beside the statements that they are made of. */
@NullMarked
package io.vinnrate.bench.create;

import org.jspecify.annotations.NullMarked;
