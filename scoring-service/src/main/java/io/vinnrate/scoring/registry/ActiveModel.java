package io.vinnrate.scoring.registry;

import io.vinnrate.scoring.model.Model;

/**
 * The model in force.
 *
 * @param activation counts the activations, from 1; the same model may come into force again
 * @param model the model
 */
public record ActiveModel(long activation, Model model) {}
