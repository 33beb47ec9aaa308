package io.vinnrate.opportunity.letter.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.opportunity.access.Roles;
import io.vinnrate.opportunity.letter.LetterText;
import io.vinnrate.opportunity.letter.SponsorLetters;
import io.vinnrate.opportunity.text.Language;
import io.vinnrate.opportunity.text.rest.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The letter to an opportunity's sponsor. */
@Path("/v1/opportunities/{id}/sponsor-letter")
@RunOnVirtualThread
@Tag(name = "Opportunities")
public class SponsorLetterResource {

  private final SponsorLetters letters;

  SponsorLetterResource(SponsorLetters letters) {
    this.letters = letters;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "writeSponsorLetter",
      summary = "Write the letter to the sponsor",
      description =
          "Sums up for the sponsor what was talked about, in this order: pain, causes, vision, the"
              + " agreement to go on, access to the decision maker, the proposed proof. Each"
              + " paragraph is written from the evidence about it, the buyer's own words first"
              + " (consequences belong to the pain). What there is no evidence of is not in the"
              + " letter; it is listed below it with what to ask, not to be sent. `text/plain` by"
              + " default; `text/html` is a page that prints on A4, without that list;"
              + " `application/json` has the parts. The letter changes nothing: when it is sent,"
              + " record an activity.")
  @APIResponse(
      responseCode = "200",
      description = "The letter",
      headers = {
        @Header(name = HttpHeaders.CONTENT_LANGUAGE, description = "The language of the letter"),
        @Header(name = HttpHeaders.VARY, description = "Accept")
      },
      content = {
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(type = SchemaType.STRING, description = "The letter to be read")),
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = "A page without script")),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SponsorLetterResponse.class))
      })
  public Response write(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The language of the letter: English or Norwegian (bokmål)",
              schema = @Schema(implementation = Language.class, defaultValue = "en"))
          @QueryParam("language")
          @Nullable String language,
      @Context Request request) {
    Language spoken = Written.language(language);
    LetterText letter = new LetterText(letters.of(id), spoken);
    return Written.in(spoken)
        .as(MediaType.TEXT_PLAIN_TYPE, letter::plain)
        .as(MediaType.TEXT_HTML_TYPE, letter::html)
        .as(MediaType.APPLICATION_JSON_TYPE, () -> SponsorLetterResponse.of(letter))
        .answer(request);
  }
}
