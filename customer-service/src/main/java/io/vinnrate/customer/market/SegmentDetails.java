package io.vinnrate.customer.market;

/**
 * What is said of a segment.
 *
 * @param name what people call it
 * @param filter which customers are in it
 */
public record SegmentDetails(String name, SegmentFilter filter) {}
