package io.vinnrate.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;

/** A number is beyond all that can be reckoned with; the message says so, for a person. */
public class UnusableNumberException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  UnusableNumberException(JsonParser parser, String message) {
    super(parser, message, BigDecimal.class);
  }
}
