package io.vinnrate.customer.attention;

/**
 * A contact that the week has time for.
 *
 * @param minutes how much, at least 1
 */
public record PlannedContact(DueContact contact, int minutes) {}
