/** Rubrics and models: made once, never changed, and one model in force at a time. */
@NullMarked
package io.vinnrate.scoring.registry;

import org.jspecify.annotations.NullMarked;
