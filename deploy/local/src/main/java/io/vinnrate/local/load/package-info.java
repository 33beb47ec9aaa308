/** Loads a company's own deals, or the sample, into the services through their public APIs. */
@NullMarked
package io.vinnrate.local.load;

import org.jspecify.annotations.NullMarked;
