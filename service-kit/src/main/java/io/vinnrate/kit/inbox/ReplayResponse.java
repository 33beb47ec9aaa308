package io.vinnrate.kit.inbox;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message did that was replayed. */
@Schema(name = "ReplayedMessage", description = "A message that is parked no more")
record ReplayResponse(
    @Schema(description = "The message") UUID id,
    @Schema(
            description =
                "`changed`: it was news; `known`: something later is known, so it changed nothing;"
                    + " `ignored`: the service does not care about its type",
            enumeration = {"changed", "known", "ignored"})
        String result) {}
