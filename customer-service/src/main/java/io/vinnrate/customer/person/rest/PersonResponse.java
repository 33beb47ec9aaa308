package io.vinnrate.customer.person.rest;

import io.vinnrate.customer.person.Person;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as callers see it. */
@Schema(name = "Person", description = "Somebody at a customer")
public record PersonResponse(
    @Schema(description = "As the caller chose it", required = true) UUID id,
    @Schema(description = "The whole name", examples = "Solveig Havnes", required = true)
        String name,
    @Schema(description = "What the person is there", examples = "Head of production")
        @Nullable String title,
    @Schema(description = "An e-mail address", examples = "solveig.havnes@havnes.example")
        @Nullable String email,
    @Schema(description = "A telephone number", examples = "+47 400 00 000")
        @Nullable String telephone) {

  static PersonResponse of(Person person) {
    return new PersonResponse(
        person.id(), person.name(), person.title(), person.email(), person.telephone());
  }
}
