package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.classification.SharePoint;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point of the curve in JSON. */
@Schema(name = "SharePoint", description = "What a share of the customers has, the best first")
record SharePointBody(
    @Schema(description = "Of the customers, 0 to 1", examples = "0.05", required = true)
        BigDecimal customerShare,
    @Schema(
            description =
                "Of the contribution; more than 1 where customers with a negative contribution"
                    + " follow",
            examples = "0.4",
            required = true)
        BigDecimal contributionShare) {

  static SharePointBody of(SharePoint point) {
    return new SharePointBody(
        Figures.plain(point.customerShare()), Figures.plain(point.contributionShare()));
  }
}
