/** What a build has made: the same bytes each time, and the list of what is in it. */
@NullMarked
package io.vinnrate.local.artifact;

import org.jspecify.annotations.NullMarked;
