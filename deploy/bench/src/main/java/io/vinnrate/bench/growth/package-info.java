/** What operations take among more and more of what they look through. */
@NullMarked
package io.vinnrate.bench.growth;

import org.jspecify.annotations.NullMarked;
