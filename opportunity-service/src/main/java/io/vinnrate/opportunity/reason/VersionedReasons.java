package io.vinnrate.opportunity.reason;

/**
 * The reasons in force.
 *
 * @param version counts how many times they were replaced
 */
public record VersionedReasons(ClosureReasons reasons, long version) {}
