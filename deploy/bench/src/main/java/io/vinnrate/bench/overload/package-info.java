/** More requests than can be served. */
@NullMarked
package io.vinnrate.bench.overload;

import org.jspecify.annotations.NullMarked;
