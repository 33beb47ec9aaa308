package io.vinnrate.customer.market;

/**
 * A segment, and how many customers are in it.
 *
 * @param customers those whose standing says so now
 */
public record CountedSegment(Segment segment, long customers) {}
