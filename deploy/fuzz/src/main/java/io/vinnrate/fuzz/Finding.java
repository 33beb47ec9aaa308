package io.vinnrate.fuzz;

import io.vinnrate.fuzz.oracle.Fault;
import io.vinnrate.fuzz.request.Request;

/**
 * A request whose answer is wrong.
 *
 * @param request the request, as small as it could be made
 * @param fault what is wrong
 */
record Finding(Request request, Fault fault) {

  /** The same for what is likely to have the same cause. */
  String key() {
    return "%s|%s|%s".formatted(fault.kind(), request.operation(), fault.what());
  }
}
