/** What is written and asked for, as much of it as a measurement needs. */
@NullMarked
package io.vinnrate.bench.data;

import org.jspecify.annotations.NullMarked;
