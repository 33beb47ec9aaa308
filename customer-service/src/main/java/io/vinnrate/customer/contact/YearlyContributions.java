package io.vinnrate.customer.contact;

import io.agroal.api.AgroalDataSource;
import io.vinnrate.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what a customer contributed in a year. */
@ApplicationScoped
class YearlyContributions {

  /** Each period lies within a year. */
  private static final String SELECT =
      """
      SELECT extract(year FROM starts_on)::integer AS year, sum(contribution)
      FROM contribution_in_company_currency WHERE customer_id = ?
      GROUP BY year ORDER BY year DESC LIMIT 2
      """;

  private final Statements statements;

  YearlyContributions(AgroalDataSource database) {
    this.statements = new Statements(database, "The contributions can't be read");
  }

  /**
   * The latest year in which the customer contributed something. The running year is not whole, so
   * the year before it is taken when the customer contributed something in that. One SQL round
   * trip.
   *
   * @return empty when nothing is known
   */
  Optional<YearlyContribution> latest(UUID customerId, LocalDate today) {
    List<YearlyContribution> years = lastTwo(customerId);
    if (years.size() == 2
        && years.getFirst().year() == today.getYear()
        && years.getLast().year() == today.getYear() - 1) {
      return Optional.of(years.getLast());
    }
    return years.stream().findFirst();
  }

  private List<YearlyContribution> lastTwo(UUID customerId) {
    return statements.query(
        SELECT,
        List.of(customerId),
        row -> new YearlyContribution(row.getInt(1), row.getBigDecimal(2)));
  }

  /**
   * What a customer contributed in a calendar year.
   *
   * @param contribution in the company's currency, may be negative
   */
  record YearlyContribution(int year, BigDecimal contribution) {}
}
