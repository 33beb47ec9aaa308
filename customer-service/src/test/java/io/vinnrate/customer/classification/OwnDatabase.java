package io.vinnrate.customer.classification;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A service that no other tests have used: a customer's class depends on all contributions, and the
 * classes of these tests' customers are events.
 */
public class OwnDatabase implements QuarkusTestProfile {}
