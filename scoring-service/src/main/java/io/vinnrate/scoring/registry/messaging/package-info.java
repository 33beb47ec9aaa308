/** Tells others which model is in force, with its rubric. */
@NullMarked
package io.vinnrate.scoring.registry.messaging;

import org.jspecify.annotations.NullMarked;
