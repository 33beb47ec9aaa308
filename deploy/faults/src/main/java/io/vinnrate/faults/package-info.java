/**
 * The services under faults, on a schedule that a seed decides, and the verdict on what they
 * promise.
 */
@NullMarked
package io.vinnrate.faults;

import org.jspecify.annotations.NullMarked;
