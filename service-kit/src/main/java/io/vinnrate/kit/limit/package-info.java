/** What one caller may take of a service: requests, streams and time. */
@NullMarked
package io.vinnrate.kit.limit;

import org.jspecify.annotations.NullMarked;
