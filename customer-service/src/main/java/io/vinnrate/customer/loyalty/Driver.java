package io.vinnrate.customer.loyalty;

/** What makes a customer loyal. */
public enum Driver {
  /** What the customer thinks of the company and its brand. */
  COMPANY_AND_BRAND,
  /** What it thinks of what it buys. */
  PRODUCT_AND_SERVICE,
  /** Whether it finds that the value is worth the price. */
  PRICE_VS_VALUE,
  /** How it experiences being sold to: the work of those who advise it. */
  SALES_EXPERIENCE
}
