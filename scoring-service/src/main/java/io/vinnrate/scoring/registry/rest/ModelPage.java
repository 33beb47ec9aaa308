package io.vinnrate.scoring.registry.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a page of models for OpenAPI, which can't know the type of its items. */
@Schema(name = "ModelPage", description = "Models in the order of their versions")
record ModelPage(
    @Schema(required = true) List<ModelResponse> items,
    @Schema(description = "The cursor of the next page; absent on the last")
        @Nullable String next) {}
