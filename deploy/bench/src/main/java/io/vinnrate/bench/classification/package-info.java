/** Classes and segments of many customers. */
@NullMarked
package io.vinnrate.bench.classification;

import org.jspecify.annotations.NullMarked;
