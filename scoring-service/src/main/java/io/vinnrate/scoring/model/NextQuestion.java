package io.vinnrate.scoring.model;

/**
 * The unanswered criterion whose answer is expected to tell the most.
 *
 * @param criterion what to ask
 * @param expectedNarrowing by how much its answer is expected to narrow the 80 % interval of the
 *     win probability, −1…1; below 0 when even the best question is expected to widen it
 */
public record NextQuestion(Criterion criterion, double expectedNarrowing) {}
