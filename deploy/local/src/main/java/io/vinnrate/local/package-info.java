/**
 * The local stack: one machine, real servers, the three services and the commands that run them.
 */
@NullMarked
package io.vinnrate.local;

import org.jspecify.annotations.NullMarked;
