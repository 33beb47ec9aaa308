package io.vinnrate.fuzz;

import io.vinnrate.fuzz.document.ApiDocument;
import io.vinnrate.fuzz.document.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A small document, whose service keeps things. */
public final class Things {

  /** The service's short name. */
  public static final String SERVICE = "things";

  private Things() {}

  /** The document. */
  public static ApiDocument document() {
    try (InputStream in = Things.class.getResourceAsStream("/things.json")) {
      return ApiDocument.parse(
          SERVICE, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of its operations. */
  public static Operation operation(String id) {
    return document().operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
