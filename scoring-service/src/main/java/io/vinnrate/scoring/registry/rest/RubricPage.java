package io.vinnrate.scoring.registry.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a page of rubrics for OpenAPI, which can't know the type of its items. */
@Schema(name = "RubricPage", description = "Rubrics in the order of their versions")
record RubricPage(
    @Schema(required = true) List<RubricResponse> items,
    @Schema(description = "The cursor of the next page; absent on the last")
        @Nullable String next) {}
