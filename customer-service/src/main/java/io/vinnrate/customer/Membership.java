package io.vinnrate.customer;

import java.util.List;

/**
 * In which customer segments a customer is (B8). Unknown is not low: a segment that asks for
 * something that is not known of the customer is possible until it is known.
 *
 * @param segments the keys of those that it is in, in alphabetical order
 * @param possibleSegments the keys of those which can't be told, in alphabetical order
 */
public record Membership(List<String> segments, List<String> possibleSegments) {

  /** In no segment. */
  public static final Membership NONE = new Membership(List.of(), List.of());

  public Membership {
    segments = segments.stream().sorted().toList();
    possibleSegments = possibleSegments.stream().sorted().toList();
  }
}
