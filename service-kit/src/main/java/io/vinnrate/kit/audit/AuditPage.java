package io.vinnrate.kit.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of entries is shown in the OpenAPI document. */
@Schema(name = "AuditPage")
record AuditPage(
    List<AuditEntry> items,
    @Schema(description = "The cursor of the page that follows; absent on the last")
        @Nullable String next) {}
