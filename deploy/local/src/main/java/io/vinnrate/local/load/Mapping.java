package io.vinnrate.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what the columns of a file mean; docs/loading.md describes its YAML form.
 *
 * @param delimiter between the columns of the file
 * @param externalId the opportunity's
 * @param answers by criterion
 * @param controls by factor; the levels of one factor are averaged into its direct control
 * @param unknown values of answers, controls and the outcome that say nothing
 */
record Mapping(
    char delimiter,
    Template externalId,
    Template customerExternalId,
    Template customerName,
    Template title,
    Template amount,
    Template currency,
    Template expectedCloseDate,
    Optional<Template> owner,
    Optional<Template> closedAt,
    Optional<ValueMapping<Outcome>> outcome,
    Map<String, ValueMapping<String>> answers,
    Map<String, List<ValueMapping<Double>>> controls,
    Set<String> unknown) {

  /** The five factors of the model. */
  static final List<String> FACTORS =
      List.of("need", "solution", "value", "access", "salesProcess");

  /** One use of a column by a key of the mapping. */
  private record ColumnUse(String key, String column) {}

  /**
   * Holds the mapping against the file's header.
   *
   * @throws UsageException naming the first key whose column is missing
   */
  void requireColumns(List<String> header) {
    columnUses()
        .filter(use -> !header.contains(use.column()))
        .findFirst()
        .ifPresent(
            use -> {
              throw new UsageException(
                  "the file has no column \"%s\" (mapping: %s); its columns are %s"
                      .formatted(use.column(), use.key(), String.join(", ", header)));
            });
  }

  private Stream<ColumnUse> columnUses() {
    Stream<ColumnUse> ofTemplates =
        templates().stream()
            .flatMap(
                template ->
                    template.columns().stream().map(name -> new ColumnUse(template.key(), name)));
    Stream<ColumnUse> ofValues =
        valueMappings().stream()
            .map(values -> new ColumnUse(values.key() + ".column", values.column()));
    return Stream.concat(ofTemplates, ofValues);
  }

  private List<Template> templates() {
    List<Template> all =
        new ArrayList<>(
            List.of(
                externalId,
                customerExternalId,
                customerName,
                title,
                amount,
                currency,
                expectedCloseDate));
    owner.ifPresent(all::add);
    closedAt.ifPresent(all::add);
    return all;
  }

  private List<ValueMapping<?>> valueMappings() {
    List<ValueMapping<?>> all = new ArrayList<>(answers.values());
    outcome.ifPresent(all::add);
    controls.values().forEach(all::addAll);
    return all;
  }
}
