/** The real servers that tests of the kit and of the services run on. */
@NullMarked
package io.vinnrate.kit.testing;

import org.jspecify.annotations.NullMarked;
