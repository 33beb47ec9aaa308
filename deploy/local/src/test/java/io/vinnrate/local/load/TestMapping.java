package io.vinnrate.local.load;

/** A mapping that the tests share. */
final class TestMapping {

  static final String YAML =
      required()
          + """
          outcome:
            column: Status
            values: {Won: won, Lost: lost, Running: open}
          unknown: [Unknown, ""]
          answers:
            - criterion: nextStep
              column: Next
              values: {"Yes": booked, "No": none}
          controls:
            need:
              - column: Needs
                values: {Clear: 1, Vague: 0.5, None: 0}
              - column: Growth
                values: {Up: 1, Down: 0}
          """;

  static final String HEADER = "Id,Firm,Amount,Status,Next,Needs,Growth";

  private TestMapping() {}

  static String required() {
    return """
    externalId: "{Id}"
    customer:
      externalId: "c-{Firm}"
      name: "{Firm}"
    title: "Deal {Id} on line {line}"
    amount: "{Amount}"
    currency: NOK
    expectedCloseDate: "2030-06-30"
    """;
  }
}
