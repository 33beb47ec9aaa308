package io.vinnrate.scoring.model;

import java.util.List;

/** One reason why an assessment cannot be scored. */
public sealed interface Finding {
  /** The key that is at fault: of the factor, or of the criterion. */
  String key();

  /** The reason, in a sentence for people. */
  String detail();

  /** A control given directly that is not a number from 0 to 1. */
  record ControlOutOfRange(Factor factor, double control) implements Finding {
    @Override
    public String key() {
      return factor.key();
    }

    @Override
    public String detail() {
      return "must be a number from 0 to 1";
    }
  }

  /** A criterion that the rubric does not have. */
  record UnknownCriterion(String criterion) implements Finding {
    @Override
    public String key() {
      return criterion;
    }

    @Override
    public String detail() {
      return "is not a criterion of the rubric";
    }
  }

  /** An answer that the criterion does not have; {@code possible} are the ones that it has. */
  record UnknownAnswer(String criterion, String answer, List<String> possible) implements Finding {
    public UnknownAnswer {
      possible = List.copyOf(possible);
    }

    @Override
    public String key() {
      return criterion;
    }

    @Override
    public String detail() {
      return "must be one of " + String.join(", ", possible);
    }
  }
}
