package io.vinnrate.opportunity.pipeline;

import io.vinnrate.opportunity.text.Text;

/**
 * Something to do before a stage is left for a later one.
 *
 * @param key its name, unique in the pipeline; the same key in another pipeline is the same
 *     activity
 * @param text what is to be done
 * @param mandatory whether the stage can't be left without it, unless that is forced
 */
public record ExitActivity(String key, Text text, boolean mandatory) {}
