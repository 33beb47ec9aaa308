package io.vinnrate.customer.attention;

/**
 * A point of a curve of time against contribution.
 *
 * @param timeShare accumulated, 0 to 1
 * @param contributionShare accumulated; below 0 or above 1 where a class contributes a loss
 */
public record CurvePoint(double timeShare, double contributionShare) {}
