package io.vinnrate.kit.notes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a note says; it has a field of each type that the services use. */
public record NoteRequest(
    @NotBlank @Size(max = 500_000) String text,
    @Nullable Colour colour,
    @Nullable Integer pages,
    @Nullable Boolean urgent,
    @Nullable BigDecimal price,
    @Nullable LocalDate due,
    @Nullable UUID about,
    @Nullable List<@Valid Line> lines) {

  /** A line of a note. */
  public record Line(@NotBlank String label, @Positive @Nullable Integer count) {}
}
