package io.vinnrate.customer.person.rest;

import io.vinnrate.customer.person.Person;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people at a customer: never so many that they must be paged. */
@Schema(name = "PersonList", description = "All people at a customer")
public record PersonList(
    @Schema(
            description = "In the order of their ids",
            maxItems = Person.MAX_PER_CUSTOMER,
            required = true)
        List<PersonResponse> items) {

  static PersonList of(List<Person> people) {
    return new PersonList(people.stream().map(PersonResponse::of).toList());
  }
}
