/** Makes requests, sound ones and broken ones, and remembers what answers told. */
@NullMarked
package io.vinnrate.fuzz.request;

import org.jspecify.annotations.NullMarked;
