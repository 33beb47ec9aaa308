package io.vinnrate.customer.contact;

/** Who began a contact. */
public enum Initiator {
  /** We did: a proactive contact. */
  US,
  /** The customer did. */
  CUSTOMER
}
