package io.vinnrate.scoring.advice.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.kit.audit.Audited;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.scoring.access.Roles;
import io.vinnrate.scoring.advice.Adviser;
import io.vinnrate.scoring.advice.MatchedAdvice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How difficult opportunities are, and the advice for them. */
@Path("/v1/opportunities/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Opportunities")
public class OpportunityAdviceResource {

  private static final String LANGUAGES =
      "The language of texts: English or Norwegian (bokmål); English when neither is wanted";

  private final Adviser adviser;

  OpportunityAdviceResource(Adviser adviser) {
    this.adviser = adviser;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("/difficulty")
  @Operation(
      operationId = "getOpportunityDifficulty",
      summary = "Tell how difficult an opportunity is to sell",
      description =
          "By its buying desire (the effective answer to the criterion `buyingDesire`) and its"
              + " buying process. While one of them is not known there is no difficulty, and"
              + " `missing` names it.")
  @APIResponse(
      responseCode = "200",
      description = "The difficulty, or what is missing",
      headers = {
        @Header(name = HttpHeaders.CONTENT_LANGUAGE, description = "The language of the text"),
        @Header(name = HttpHeaders.VARY, description = "Accept-Language")
      },
      content = @Content(schema = @Schema(implementation = DifficultyResponse.class)))
  public RestResponse<DifficultyResponse> difficulty(
      @PathParam("id") UUID id,
      @Parameter(
              description = LANGUAGES,
              schema = @Schema(type = SchemaType.STRING, examples = "nb-NO, en;q=0.5"))
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          List<String> accepted) {
    Language language = Language.preferred(accepted);
    return in(language, DifficultyResponse.of(id, adviser.buying(id), language));
  }

  @GET
  @Audited(target = "opportunity")
  @RolesAllowed(Roles.READ)
  @Path("/advice")
  @Operation(
      operationId = "adviseOnOpportunity",
      summary = "Advise on an opportunity",
      description =
          "What the selling method advises where the opportunity stands now: its phase, need level,"
              + " buying process, difficulty, customer's class, weakest factor, answers, and what"
              + " is not known yet. The most specific advice comes first.")
  @APIResponse(
      responseCode = "200",
      description = "The advice, the most specific first",
      headers = {
        @Header(name = HttpHeaders.CONTENT_LANGUAGE, description = "The language of the texts"),
        @Header(name = HttpHeaders.VARY, description = "Accept-Language")
      },
      content = @Content(schema = @Schema(implementation = AdviceResponse.class)))
  public RestResponse<AdviceResponse> advice(
      @PathParam("id") UUID id,
      @Parameter(description = "How much advice at the most") @QueryParam("limit")
          @Nullable String limit,
      @Parameter(
              description = LANGUAGES,
              schema = @Schema(type = SchemaType.STRING, examples = "nb-NO, en;q=0.5"))
          @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          List<String> accepted) {
    int most = Parameters.limit(limit);
    Language language = Language.preferred(accepted);
    List<MatchedAdvice> matched = adviser.advise(id).stream().limit(most).toList();
    return in(language, AdviceResponse.of(id, matched, language));
  }

  private static <T> RestResponse<T> in(Language language, T body) {
    return RestResponse.ResponseBuilder.ok(body)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
