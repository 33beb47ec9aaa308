/** What every operation's OpenAPI description has in common. */
@NullMarked
package io.vinnrate.kit.openapi;

import org.jspecify.annotations.NullMarked;
