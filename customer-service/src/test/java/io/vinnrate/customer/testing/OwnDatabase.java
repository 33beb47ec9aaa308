package io.vinnrate.customer.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Starts the service anew with a database of its own, where no other test class has rows. */
public class OwnDatabase implements QuarkusTestProfile {}
