/** A repeated POST gets the first one's answer, also after a crash. */
@NullMarked
package io.vinnrate.kit.idempotency;

import org.jspecify.annotations.NullMarked;
