/** What is held on people who take part in decisions, and its erasure. */
@NullMarked
package io.vinnrate.opportunity.erasure;

import org.jspecify.annotations.NullMarked;
