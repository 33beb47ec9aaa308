package io.vinnrate.customer.person.rest;

import io.vinnrate.customer.person.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of somebody at a customer. */
@Schema(
    name = "PersonRequest",
    description = "Somebody at a customer. All of it stays in this service")
public record PersonRequest(
    @Schema(description = "The whole name", examples = "Solveig Havnes", required = true)
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(description = "What the person is there", examples = "Head of production")
        @Size(min = 1, max = 200)
        @Nullable String title,
    @Schema(description = "An e-mail address", examples = "solveig.havnes@havnes.example")
        @Size(max = 254)
        @Pattern(regexp = WORD + "@" + WORD, message = "must be an e-mail address")
        @Nullable String email,
    @Schema(
            description = "A telephone number: digits, spaces and + ( ) - . /",
            examples = "+47 400 00 000")
        @Pattern(
            regexp = "(?=.*[0-9])[0-9 +()./-]{3,40}",
            message = "must be a telephone number of 3 to 40 characters")
        @Nullable String telephone) {

  /** What is white in JavaScript, too, whose expressions the OpenAPI document has. */
  private static final String WORD =
      "[^\\s@\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+";

  Person toPerson(UUID id) {
    return new Person(id, name.strip(), title, email, telephone);
  }

  /** Not what it says: failures and logs print it. */
  @Override
  public String toString() {
    return "PersonRequest";
  }
}
