package io.vinnrate.scoring.registry.rest;

/** What names of rubrics, models, criteria and answers may look like. */
final class Keys {

  static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}";

  static final String MESSAGE =
      "must be 1 to 64 letters, digits, hyphens, underscores or dots, and begin with a letter or"
          + " digit";

  private Keys() {}
}
