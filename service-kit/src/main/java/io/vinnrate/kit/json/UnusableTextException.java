package io.vinnrate.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text holds a character that can't be stored; the message says which, for a person. */
public class UnusableTextException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  UnusableTextException(JsonParser parser, String message) {
    super(parser, message, String.class);
  }
}
