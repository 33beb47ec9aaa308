package io.vinnrate.opportunity;

import io.vinnrate.opportunity.seller.Seller;
import io.vinnrate.opportunity.seller.Sellers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who works on opportunities, by what is known of sellers. */
@ApplicationScoped
class Assignments {

  private final Sellers sellers;

  Assignments(Sellers sellers) {
    this.sellers = sellers;
  }

  /**
   * An assignment with the owner's team and territory in the place of what it does not say. One SQL
   * round trip when it has an owner and does not say all.
   */
  Assignment completed(Assignment said) {
    return completion(List.of(said)).apply(said);
  }

  /** The same for many, in one SQL round trip at the most. */
  Function<Assignment, Assignment> completion(Collection<Assignment> said) {
    Set<String> owners = new HashSet<>();
    for (Assignment assignment : said) {
      if (assignment.owner() != null
          && (assignment.team() == null || assignment.territory() == null)) {
        owners.add(assignment.owner());
      }
    }
    Map<String, Seller> known = owners.isEmpty() ? Map.of() : sellers.known(owners);
    return assignment -> completed(assignment, known);
  }

  private static Assignment completed(Assignment said, Map<String, Seller> known) {
    @Nullable Seller seller = said.owner() == null ? null : known.get(said.owner());
    return seller == null
        ? said
        : said.orElse(
            new Assignment(said.owner(), seller.details().team(), seller.details().territory()));
  }
}
