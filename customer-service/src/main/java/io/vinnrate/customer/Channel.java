package io.vinnrate.customer;

/** The service channels that customers prefer differently. */
public enum Channel {
  EMAIL,
  TELEPHONE,
  FACE_TO_FACE,
  INTERNET
}
