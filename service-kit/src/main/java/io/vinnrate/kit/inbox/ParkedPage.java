package io.vinnrate.kit.inbox;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of parked messages is shown in the OpenAPI document. */
@Schema(name = "ParkedMessagePage")
record ParkedPage(
    List<ParkedMessage> items,
    @Schema(description = "The cursor of the page that follows; absent on the last")
        @Nullable String next) {}
