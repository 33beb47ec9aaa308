package io.vinnrate.fuzz.request;

import io.vinnrate.fuzz.document.Operation;

/** Names that are said of the same thing in different places. */
final class Words {

  private Words() {}

  /**
   * The name by which others refer to the {@code id} of what an operation answers: {@code
   * customerId} for what lies in {@code /v1/customers}.
   */
  static String identifier(Operation operation) {
    String collection =
        operation.segments().stream()
            .filter(segment -> !Operation.isParameter(segment))
            .reduce("", (before, last) -> last);
    return singular(collection) + "Id";
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
