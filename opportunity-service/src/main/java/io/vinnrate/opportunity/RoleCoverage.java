package io.vinnrate.opportunity;

/**
 * How one part in the customer's decision is covered.
 *
 * @param stakeholders how many have it
 * @param met how many of these we have met
 * @param supporting how many of these are for it
 * @param opposing how many of these are against it
 */
public record RoleCoverage(Role role, int stakeholders, int met, int supporting, int opposing) {}
