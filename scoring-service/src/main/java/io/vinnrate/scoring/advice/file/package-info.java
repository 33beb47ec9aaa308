/** The advice catalogue as a file. */
@NullMarked
package io.vinnrate.scoring.advice.file;

import org.jspecify.annotations.NullMarked;
