package io.vinnrate.kit.notes;

import java.util.UUID;

/** A note as callers see it. */
public record NoteResponse(UUID id, long version, String text) {}
