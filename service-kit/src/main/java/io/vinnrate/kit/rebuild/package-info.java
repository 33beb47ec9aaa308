/** Read models, built anew from the topics that they are kept by while reads go on. */
@NullMarked
package io.vinnrate.kit.rebuild;

import org.jspecify.annotations.NullMarked;
