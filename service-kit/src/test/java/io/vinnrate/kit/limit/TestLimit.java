package io.vinnrate.kit.limit;

/** A limit as it is configured. */
record TestLimit(double requestsPerSecond, int burst) implements RateLimitSettings.Limit {}
