/** Takes what names a person out of texts and out of all copies that a service keeps of them. */
@NullMarked
package io.vinnrate.kit.erasure;

import org.jspecify.annotations.NullMarked;
