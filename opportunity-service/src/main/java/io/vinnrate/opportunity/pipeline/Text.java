package io.vinnrate.opportunity.pipeline;

/** One text for people, in English and in Norwegian (bokmål). */
public record Text(String en, String nb) {}
