package io.vinnrate.customer.contact;

/** A company's own channels for selling. */
public enum SalesChannel {
  WEB,
  DIRECT_SALES_FORCE,
  CONSULTANTS,
  MANAGERS,
  TELESALES,
  OWN_SHOPS,
  CATALOGUE
}
