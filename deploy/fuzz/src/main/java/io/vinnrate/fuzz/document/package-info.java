/** What an OpenAPI document says of a service: its operations and their schemas. */
@NullMarked
package io.vinnrate.fuzz.document;

import org.jspecify.annotations.NullMarked;
