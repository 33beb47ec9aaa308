@NullMarked
package io.vinnrate.kit.access;

import org.jspecify.annotations.NullMarked;
