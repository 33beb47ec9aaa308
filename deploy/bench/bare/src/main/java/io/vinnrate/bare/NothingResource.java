package io.vinnrate.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has the server of HTTP started as the services' is. */
@Path("/nothing")
public class NothingResource {

  /** Nothing. */
  @GET
  public String nothing() {
    return "";
  }
}
