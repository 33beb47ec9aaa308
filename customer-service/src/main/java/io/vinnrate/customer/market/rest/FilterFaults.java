package io.vinnrate.customer.market.rest;

import io.vinnrate.kit.problem.CommonProblem;
import io.vinnrate.kit.problem.FieldError;
import io.vinnrate.kit.problem.Problem;
import io.vinnrate.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What in a filter does not fit the rest of it; each part by itself is valid. */
final class FilterFaults {

  private final List<FieldError> faults = new ArrayList<>();

  private FilterFaults() {}

  /**
   * Refuses what is no filter.
   *
   * @throws ProblemException with every fault
   */
  static void refuse(SegmentFilterBody filter) {
    FilterFaults found = new FilterFaults();
    found.judge(filter);
    if (!found.faults.isEmpty()) {
      throw new ProblemException(
          Problem.of(CommonProblem.VALIDATION_FAILED, "The filter makes no sense", found.faults));
    }
  }

  private void judge(SegmentFilterBody filter) {
    ProfileFilterBody profile = filter.profile();
    BehaviourFilterBody behaviour = filter.behaviour();
    if (asksNothing(filter)) {
      faults.add(FieldError.at("#/filter", "must have at least one condition"));
    }
    judge("#/filter/profile/employees", profile == null ? null : profile.employees());
    judge(
        "#/filter/behaviour/purchasesPerYear",
        behaviour == null ? null : behaviour.purchasesPerYear());
  }

  private static boolean asksNothing(SegmentFilterBody filter) {
    return (filter.profile() == null || filter.profile().equals(ProfileFilterBody.NOTHING))
        && (filter.behaviour() == null || filter.behaviour().equals(BehaviourFilterBody.NOTHING))
        && (filter.needs() == null || filter.needs().equals(NeedsFilterBody.NOTHING));
  }

  private void judge(String place, @Nullable RangeBody range) {
    if (range == null) {
      return;
    }
    if (range.min() == null && range.max() == null) {
      faults.add(FieldError.at(place, "must have min, max or both"));
    }
    if (range.min() != null && range.max() != null && range.min() > range.max()) {
      faults.add(FieldError.at(place + "/min", "must not be above max"));
    }
  }
}
