/** Processes of their own on this machine: start, wait until ready, recognise again, stop. */
@NullMarked
package io.vinnrate.local.process;

import org.jspecify.annotations.NullMarked;
