package io.vinnrate.opportunity;

/** To whom is sold. */
public enum Situation {
  SELF,
  PUBLIC_FUNDING,
  SHAREHOLDERS,
  BANK,
  SUPPLIERS,
  EMPLOYEES,
  FAMILY,
  PILOT_CUSTOMERS,
  CHANNELS,
  BUSINESS_CUSTOMERS,
  CONSUMERS,
  OTHER_STAKEHOLDERS
}
