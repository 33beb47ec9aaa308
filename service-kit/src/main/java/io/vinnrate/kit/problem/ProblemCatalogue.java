package io.vinnrate.kit.problem;

import java.util.List;

/** The problems that a service has besides the common ones; a bean of it gives each its page. */
public interface ProblemCatalogue {

  /** The service's own kinds. */
  List<? extends ProblemType> problems();
}
