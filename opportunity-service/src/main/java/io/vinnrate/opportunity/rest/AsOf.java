package io.vinnrate.opportunity.rest;

/** The query parameter that asks for what was. */
final class AsOf {

  static final String NAME = "asOf";

  static final String DESCRIPTION =
      "As it stood at this time, not in the future; as it is when it is left out";

  static final String EXAMPLE = "2026-03-31T08:00:00Z";

  private AsOf() {}
}
