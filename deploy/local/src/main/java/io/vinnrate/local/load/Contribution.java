package io.vinnrate.local.load;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a customer contributed in a year.
 *
 * @param period the year
 * @param body revenue, contribution and currency
 */
record Contribution(Customer customer, String period, ObjectNode body) {}
