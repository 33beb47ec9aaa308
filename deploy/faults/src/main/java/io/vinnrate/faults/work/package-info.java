/**
 * What is asked of the services while they are disturbed, and the journal of what they answered.
 */
@NullMarked
package io.vinnrate.faults.work;

import org.jspecify.annotations.NullMarked;
