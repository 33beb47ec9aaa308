package io.vinnrate.opportunity.pipeline.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a page of pipelines for OpenAPI, which can't know the type of its items. */
@Schema(name = "PipelinePage", description = "Pipelines in the order of their versions")
record PipelinePage(
    @Schema(required = true) List<PipelineResponse> items,
    @Schema(description = "The cursor of the next page; absent on the last")
        @Nullable String next) {}
