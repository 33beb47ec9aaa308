/** Command line and schedule of the fault harness. */
@NullMarked
package io.vinnrate.faults;

import org.jspecify.annotations.NullMarked;
