package io.vinnrate.customer.classification;

import io.vinnrate.customer.CustomerClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has changed between two analyses.
 *
 * @param matrix how many customers went from each class to each class, those who stayed as well
 * @param customers a part of those who moved
 */
public record Movements(List<Cell> matrix, List<Movement> customers) {

  public Movements {
    matrix = List.copyOf(matrix);
    customers = List.copyOf(customers);
  }

  /**
   * A cell of the matrix.
   *
   * @param from null without a contribution then
   * @param to null without a contribution now
   */
  public record Cell(@Nullable CustomerClass from, @Nullable CustomerClass to, long customers) {}
}
