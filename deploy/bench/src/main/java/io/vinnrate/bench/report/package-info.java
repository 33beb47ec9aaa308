/** What is measured, beside its targets, for people and for programs. */
@NullMarked
package io.vinnrate.bench.report;

import org.jspecify.annotations.NullMarked;
