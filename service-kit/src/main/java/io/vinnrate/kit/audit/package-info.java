/**
 * Who did what when, what was refused, and who asked for what: entries that only grow in number.
 */
@NullMarked
package io.vinnrate.kit.audit;

import org.jspecify.annotations.NullMarked;
