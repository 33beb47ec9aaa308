package io.vinnrate.scoring.advice.file;

import java.util.List;

/** The advice catalogue can't be used; the message lists everything that is wrong with it. */
public final class InvalidCatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidCatalogueException(List<String> findings) {
    super("The advice catalogue can't be used:\n- " + String.join("\n- ", findings));
  }
}
