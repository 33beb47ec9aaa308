package io.vinnrate.customer.market;

/** What is needed of a segment to tell who is in it. */
record KnownSegment(String key, SegmentFilter filter) {}
