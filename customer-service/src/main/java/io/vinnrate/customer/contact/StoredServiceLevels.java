package io.vinnrate.customer.contact;

/**
 * The service levels in force.
 *
 * @param version counts the changes, from 1
 */
public record StoredServiceLevels(ServiceLevels levels, long version) {}
