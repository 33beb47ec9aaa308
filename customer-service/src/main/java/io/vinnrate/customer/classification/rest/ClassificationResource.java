package io.vinnrate.customer.classification.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vinnrate.customer.CustomerClass;
import io.vinnrate.customer.access.Roles;
import io.vinnrate.customer.classification.Analysis;
import io.vinnrate.customer.classification.Classification;
import io.vinnrate.customer.classification.Classifications;
import io.vinnrate.customer.classification.ClassifiedCustomer;
import io.vinnrate.customer.classification.PeriodInForce;
import io.vinnrate.customer.contribution.CompanyCurrency;
import io.vinnrate.kit.paging.Cursor;
import io.vinnrate.kit.paging.Page;
import io.vinnrate.kit.paging.Parameters;
import io.vinnrate.kit.picture.Drawing;
import io.vinnrate.kit.picture.Pictures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers by class. */
@Path("/v1/classification")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Classification", description = "Who contributes how much, and deserves the time")
public class ClassificationResource {

  private final Classifications classifications;
  private final PeriodInForce inForce;
  private final CompanyCurrency company;

  ClassificationResource(
      Classifications classifications, PeriodInForce inForce, CompanyCurrency company) {
    this.classifications = classifications;
    this.inForce = inForce;
    this.company = company;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Produces({MediaType.APPLICATION_JSON, Drawing.MEDIA_TYPE})
  @Operation(
      operationId = "classifyCustomers",
      summary = "Classify the customers of a period",
      description =
          "Customers are ranked by what they contributed in the period, converted to the company's"
              + " currency. By `contribution-share` a customer is N while those before it have less"
              + " than 40 % of the whole contribution, A below 70 %, B below 90 %, else C; by"
              + " `customer-share` while those before it are less than 5, 20 and 45 % of the"
              + " customers. Who contributes nothing or less is C. A caller whose token names"
              + " owners, teams or territories gets the figures of the customers within reach,"
              + " among themselves; their classes alone are those among all customers. With"
              + " `Accept: image/svg+xml` the curve is drawn, beside the norm's.")
  @APIResponse(
      responseCode = "200",
      description = "The classes beside the norm, or the picture of the curve",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ClassificationResponse.class)),
        @Content(
            mediaType = Drawing.MEDIA_TYPE,
            schema = @Schema(implementation = String.class, description = "An SVG document"))
      })
  @APIResponse(
      responseCode = "422",
      description = "A contribution can't be converted",
      extensions = @Extension(name = "x-problem", value = "missing-exchange-rate"))
  public Response classify(@BeanParam AnalysisParameters chosen, @Context Request request) {
    Classification classification = classifications.classify(chosen.analysis(inForce));
    return Pictures.answer(
            request,
            () -> ClassificationResponse.of(classification, company.code()),
            () -> ClassificationPicture.svg(classification))
        .build();
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Path("customers")
  @Operation(
      operationId = "listClassifiedCustomers",
      summary = "List the customers of a period by rank",
      description =
          "The best first, with the class that the analysis gives them among all customers. For a"
              + " caller whose token names owners, teams or territories, ranks and shares are those"
              + " among the customers within reach.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the ranking",
      content = @Content(schema = @Schema(implementation = ClassifiedCustomerPage.class)))
  @APIResponse(
      responseCode = "422",
      description = "A contribution can't be converted",
      extensions = @Extension(name = "x-problem", value = "missing-exchange-rate"))
  public Page<ClassifiedCustomerBody> list(
      @BeanParam AnalysisParameters chosen,
      @Parameter(
              description = "Only customers of this class",
              schema = @Schema(implementation = CustomerClass.class))
          @QueryParam("class")
          @Nullable String customerClass,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = Parameters.limit(limit);
    CustomerClass only = Parameters.oneOf("class", customerClass, CustomerClass.class);
    Analysis analysis = chosen.analysis(inForce);
    String list =
        "classification:%s:%s".formatted(analysis.basis().key(), analysis.period().text());
    return Page.of(
        classifications.rank(analysis, only, place(cursor, list), size + 1),
        size,
        ClassifiedCustomerBody::of,
        last -> cursor(list, last));
  }

  private static Classifications.@Nullable Place place(@Nullable String cursor, String list) {
    Cursor from = Cursor.decode(cursor, list, 2);
    return from == null ? null : new Classifications.Place(from.decimal(0), from.uuid(1));
  }

  private static Cursor cursor(String list, ClassifiedCustomer last) {
    return new Cursor(list, List.of(last.contribution().toString(), last.customerId().toString()));
  }
}
