/** A Quarkus application that does nothing: what the start of any costs at least. */
@NullMarked
package io.vinnrate.bare;

import org.jspecify.annotations.NullMarked;
