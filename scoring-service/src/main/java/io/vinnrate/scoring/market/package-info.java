/**
 * The market matrix as scoring sees it: how well product segments and customer segments fit (B9).
 */
@NullMarked
package io.vinnrate.scoring.market;

import org.jspecify.annotations.NullMarked;
