package io.vinnrate.opportunity;

/**
 * What became of handing over many opportunities.
 *
 * @param reassigned how many were handed over now
 * @param remaining how many there are still to hand over
 */
public record Reassigned(int reassigned, long remaining) {}
