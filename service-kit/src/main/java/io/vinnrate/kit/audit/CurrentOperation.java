package io.vinnrate.kit.audit;

import jakarta.enterprise.context.RequestScoped;

/** The operation of the present request. */
@RequestScoped
class CurrentOperation {

  private String id = "unknown";

  /** Its id in the OpenAPI document. */
  String id() {
    return id;
  }

  void is(String known) {
    id = known;
  }
}
