/** Every error as RFC 9457 problem details, whoever raised it. */
@NullMarked
package io.vinnrate.kit.problem;

import org.jspecify.annotations.NullMarked;
