package io.vinnrate.customer.classification.rest;

import io.vinnrate.customer.classification.Classification;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A classification in JSON. */
@Schema(name = "Classification", description = "The customers of a period by class")
record ClassificationResponse(
    @Schema(
            description = "By what the classes are divided",
            enumeration = {"contribution-share", "customer-share"},
            examples = "contribution-share",
            required = true)
        String basis,
    @Schema(description = "Whose contributions count", examples = "2026", required = true)
        String period,
    @Schema(description = "The company's currency, ISO 4217", examples = "NOK", required = true)
        String currency,
    @Schema(
            description = "How many customers within reach have a contribution in the period",
            examples = "4012",
            required = true)
        long customers,
    @Schema(
            description = "How many others there are: they have no class and are not counted",
            examples = "37",
            required = true)
        long withoutContribution,
    @Schema(
            description = "What all contribute together, negative contributions as well",
            examples = "36905071.68",
            required = true)
        BigDecimal contribution,
    @Schema(description = "All four, the best first; shares add up to 1", required = true)
        List<ClassShareBody> classes,
    @Schema(
            description =
                "The Gini coefficient: 0 when all contribute the same, towards 1 the fewer of them"
                    + " contribute it all, above when some take away. Absent when there is nothing"
                    + " to share",
            examples = "0.61")
        @Nullable BigDecimal gini,
    @Schema(
            description =
                "The curve of accumulated shares, the best customers first, from (0, 0) to (1, 1):"
                    + " at each hundredth of the customers and where classes end. Absent when there"
                    + " is nothing to share")
        @Nullable List<SharePointBody> curve) {

  static ClassificationResponse of(Classification classification, String currency) {
    List<SharePointBody> curve = classification.curve().stream().map(SharePointBody::of).toList();
    return new ClassificationResponse(
        classification.analysis().basis().key(),
        classification.analysis().period().text(),
        currency,
        classification.customers(),
        classification.withoutContribution(),
        Figures.plain(classification.contribution()),
        classification.classes().stream().map(ClassShareBody::of).toList(),
        Figures.plainOrAbsent(classification.gini()),
        curve.isEmpty() ? null : curve);
  }
}
