package io.vinnrate.opportunity.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.idempotency.Idempotency;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.patch.MergePatch;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.ExternalIds;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.ProblemException;
import io.vinnrate.opportunity.ListOrder;
import io.vinnrate.opportunity.OpportunityDetails;
import io.vinnrate.opportunity.OpportunityHistory;
import io.vinnrate.opportunity.OpportunityList;
import io.vinnrate.opportunity.OpportunityList.Listing;
import io.vinnrate.opportunity.OpportunityService;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opportunities. */
@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities", description = "What may be sold")
public class OpportunityResource {

  private final OpportunityService opportunities;
  private final OpportunityHistory history;
  private final OpportunityList list;
  private final Customers customers;
  private final Idempotency idempotency;
  private final Answers answers;
  private final MergePatch mergePatch;

  OpportunityResource(
      OpportunityService opportunities,
      OpportunityHistory history,
      OpportunityList list,
      Customers customers,
      Idempotency idempotency,
      Answers answers,
      MergePatch mergePatch) {
    this.opportunities = opportunities;
    this.history = history;
    this.list = list;
    this.customers = customers;
    this.idempotency = idempotency;
    this.answers = answers;
    this.mergePatch = mergePatch;
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "createOpportunity",
      summary = "Create an opportunity",
      description = "Publishes `io.vinnrate.opportunity.created.v1`; the score follows.")
  @APIResponse(
      responseCode = "201",
      description = "The new opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another opportunity has the external id",
      extensions = @Extension(name = "x-problem", value = "external-id-taken"))
  @APIResponse(
      responseCode = "503",
      description = "Whether the customer exists, or which answers there are, can't be told now",
      extensions = @Extension(name = "x-problem", value = "rubric-not-yet-known"))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @NotNull @Valid OpportunityRequest request) {
    return checked(
        () ->
            idempotency.once(
                idempotencyKey,
                "POST /v1/opportunities",
                request,
                () -> answers.created(opportunities.create(request.toDraft()))));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listOpportunities",
      summary = "List opportunities",
      description =
          "Each with its score. All filters given must hold. A page takes about as long among a"
              + " million opportunities as among a few, by any one filter and in any order; several"
              + " filters together take longer when each leaves many and all leave few.")
  @APIResponse(
      responseCode = "200",
      description = "A page of opportunities",
      content = @Content(schema = @Schema(implementation = OpportunityPage.class)))
  public Page<OpportunityResponse> list(
      @BeanParam ListParameters parameters,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    ListOrder order = parameters.order();
    Listing page =
        list.page(
            parameters.filter(), order, ListCursor.read(cursor, order), Parameters.limit(limit));
    return new Page<>(
        page.opportunities().stream().map(answers::body).toList(),
        page.next() == null ? null : ListCursor.write(page.next(), order));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("{id}")
  @Operation(
      operationId = "getOpportunity",
      summary = "Read an opportunity",
      description =
          "With its version as ETag, and its latest score; or, by `asOf`, as it stood at a time,"
              + " with the version that it had then and without both.")
  @APIResponse(
      responseCode = "200",
      description = "The opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "422",
      description = "What will be can't be told",
      extensions = @Extension(name = "x-problem", value = "validation-failed"))
  public Response get(
      @PathParam("id") UUID id,
      @Parameter(
              description = AsOf.DESCRIPTION,
              example = AsOf.EXAMPLE,
              schema = @Schema(implementation = Instant.class))
          @QueryParam(AsOf.NAME)
          @Nullable String asOf) {
    Instant moment = Parameters.instant(AsOf.NAME, asOf);
    return moment == null
        ? answers.ok(opportunities.find(id))
        : answers.past(history.asOf(id, moment));
  }

  @PATCH
  @RolesAllowed(Roles.WRITE)
  @Path("{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      operationId = "changeOpportunity",
      summary = "Change an opportunity",
      description =
          "A JSON merge patch (RFC 7396) of the request's fields but `stage` and `assessment`; null"
              + " removes a field. Publishes `io.vinnrate.opportunity.changed.v1` unless nothing is"
              + " different.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = OpportunityRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another opportunity has the external id, or this one is closed",
      extensions = @Extension(name = "x-problem", value = "external-id-taken,opportunity-closed"))
  @APIResponse(responseCode = "503", description = "Whether the customer exists can't be told now")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ObjectNode request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> opportunities.find(id));
    return customers.asking(
        () -> answers.ok(opportunities.change(id, expected, it -> patched(it, request))));
  }

  private OpportunityDetails patched(OpportunityDetails current, ObjectNode patch) {
    refuseCommands(patch);
    return mergePatch
        .apply(OpportunityRequest.of(current), patch, OpportunityRequest.class)
        .toDetails();
  }

  /** What has a command of its own is not changed by the way. */
  private static void refuseCommands(ObjectNode patch) {
    FieldError[] errors =
        Stream.of("stage", "assessment")
            .filter(patch::has)
            .map(field -> FieldError.at("#/" + field, "can't be patched; it has its own operation"))
            .toArray(FieldError[]::new);
    if (errors.length > 0) {
      throw ProblemException.of(
          CommonProblem.VALIDATION_FAILED,
          "The stage is changed by stage-moves, the assessment by PUT",
          errors);
    }
  }

  @DELETE
  @RolesAllowed(Roles.WRITE)
  @Path("{id}")
  @Operation(
      operationId = "deleteOpportunity",
      summary = "Delete an opportunity",
      description = "Open or closed. Publishes `io.vinnrate.opportunity.deleted.v1`.")
  @APIResponse(responseCode = "204", description = "The opportunity is deleted")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    opportunities.delete(id, ETags.ifMatch(ifMatch, () -> opportunities.find(id)));
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("by-external-id/{externalId}")
  @Operation(
      operationId = "getOpportunityByExternalId",
      summary = "Read the opportunity with an external id",
      description = "With its version as ETag, and its latest score.")
  @APIResponse(
      responseCode = "200",
      description = "The opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  public Response getByExternalId(@PathParam("externalId") String externalId) {
    return answers.ok(opportunities.findByExternalId(externalId));
  }

  @PUT
  @RolesAllowed(Roles.WRITE)
  @Path("by-external-id/{externalId}")
  @Operation(
      operationId = "upsertOpportunity",
      summary = "Create or replace the opportunity with an external id",
      description =
          "For systems that synchronise: sending the same again changes nothing and keeps the ETag,"
              + " even when it is closed. `stage` and `assessment` stay when they are left out. No"
              + " If-Match is needed. An external id in the body must be the one in the path.")
  @APIResponse(
      responseCode = "200",
      description = "The opportunity as it is now",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new opportunity",
      content = @Content(schema = @Schema(implementation = OpportunityResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is closed and something is different",
      extensions = @Extension(name = "x-problem", value = "opportunity-closed"))
  @APIResponse(
      responseCode = "503",
      description = "Whether the customer exists, or which answers there are, can't be told now",
      extensions = @Extension(name = "x-problem", value = "rubric-not-yet-known"))
  public Response upsert(
      @PathParam("externalId") @Size(min = 1, max = 100) String externalId,
      @NotNull @Valid OpportunityRequest request) {
    ExternalIds.requireSame(externalId, request.externalId());
    OpportunityService.Upserted upserted =
        checked(() -> opportunities.upsert(externalId, request.toDraft(externalId)));
    return answers.upserted(upserted.scored(), upserted.created());
  }

  /** Does what may take up a customer and answers. */
  private <T> T checked(Supplier<T> action) {
    return AnswersPlace.OF_OPPORTUNITY.in(() -> customers.asking(action));
  }
}
