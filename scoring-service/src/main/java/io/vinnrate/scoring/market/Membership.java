package io.vinnrate.scoring.market;

import java.util.List;

/**
 * The segments of a customer.
 *
 * @param segments the keys of those that it is in
 * @param possible the keys of those of which a fact that they ask for is unknown
 */
public record Membership(List<String> segments, List<String> possible) {
  public Membership {
    segments = List.copyOf(segments);
    possible = List.copyOf(possible);
  }
}
