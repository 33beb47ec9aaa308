package io.vinnrate.customer.person.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.CustomerService;
import io.vinnrate.customer.Recorded;
import io.vinnrate.customer.Versioned;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.person.Person;
import io.vinnrate.customer.person.PersonService;
import io.vinnrate.customer.rest.FactAnswers;
import io.vinnrate.kit.precondition.ETags;
import io.vinnrate.kit.precondition.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people at a customer. */
@Path("/v1/customers/{id}/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "The people at customers, and what is held on them")
public class CustomerPersonResource {

  private final PersonService people;
  private final CustomerService customers;

  CustomerPersonResource(PersonService people, CustomerService customers) {
    this.people = people;
    this.customers = customers;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "listPeople",
      summary = "List the people at a customer",
      description = "All of them, at most 1,000, with the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The people",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = PersonList.class)))
  public Response list(@PathParam("id") UUID id) {
    Versioned<List<Person>> found = people.of(id);
    return FactAnswers.found(found, PersonList.of(found.fact()));
  }

  @GET
  @Path("{personId}")
  @RolesAllowed(Roles.READ)
  @Operation(
      operationId = "getPerson",
      summary = "Read a person",
      description = "With the customer's version as ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The person",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = PersonResponse.class)))
  public Response get(@PathParam("id") UUID id, @PathParam("personId") UUID personId) {
    Versioned<Person> found = people.find(id, personId);
    return FactAnswers.found(found, PersonResponse.of(found.fact()));
  }

  @PUT
  @Path("{personId}")
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "putPerson",
      summary = "Say who somebody at a customer is",
      description =
          "Adds the person, by an id of the caller's that no other person has, or takes the place"
              + " of what was said. Stakeholders of opportunities can name the id, so that export"
              + " and erasure reach them. None of it is in any event. If-Match and ETag are the"
              + " customer's.")
  @APIResponse(
      responseCode = "200",
      description = "The person as it is now",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = PersonResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "The new person",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG),
      content = @Content(schema = @Schema(implementation = PersonResponse.class)))
  @APIResponse(
      responseCode = "409",
      description = "The person is at another customer, or there are as many as there may be",
      extensions =
          @Extension(name = "x-problem", value = "person-at-another-customer,too-many-people"))
  @APIResponse(
      responseCode = "422",
      description = "The person was erased",
      extensions = @Extension(name = "x-problem", value = "validation-failed,person-erased"))
  public Response put(
      @PathParam("id") UUID id,
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PersonRequest request) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> customers.find(id));
    Recorded<Person> recorded = people.put(id, expected, request.toPerson(personId));
    return FactAnswers.recorded(
        recorded,
        "/v1/customers/%s/people/%s".formatted(id, personId),
        PersonResponse.of(recorded.fact()));
  }

  @DELETE
  @Path("{personId}")
  @RolesAllowed(Roles.WRITE)
  @Operation(
      operationId = "deletePerson",
      summary = "Forget that somebody is at a customer",
      description =
          "For somebody who has left: what was noted with the person stays, here and in"
              + " opportunities. To have all of that erased, call"
              + " `/v1/people/{personId}/erasure` instead, which finds the name in free texts as"
              + " long as it is known. If-Match and ETag are the customer's.")
  @APIResponse(
      responseCode = "204",
      description = "The person is forgotten",
      headers = @Header(name = "ETag", ref = FactAnswers.ETAG))
  public Response delete(
      @PathParam("id") UUID id,
      @PathParam("personId") UUID personId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ETags.ifMatch(ifMatch, () -> people.find(id, personId));
    return FactAnswers.removed(people.remove(id, expected, personId));
  }
}
