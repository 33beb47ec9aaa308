package io.vinnrate.kit.openapi;

import io.vinnrate.kit.problem.ProblemType;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The kinds of problems that a service has, the common ones included, by their slugs. */
record ProblemTypes(Map<String, ProblemType> bySlug) {

  /** Finds them among the service's classes: they are constants of enums. */
  static ProblemTypes in(IndexView classes) {
    Map<String, ProblemType> bySlug = new TreeMap<>();
    for (ClassInfo found : classes.getAllKnownImplementations(ProblemType.class)) {
      if (found.isEnum()) {
        for (Object constant : load(found).getEnumConstants()) {
          ProblemType type = (ProblemType) constant;
          bySlug.put(type.slug(), type);
        }
      }
    }
    return new ProblemTypes(bySlug);
  }

  private static Class<?> load(ClassInfo found) {
    try {
      return Class.forName(
          found.name().toString(), true, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The kind with a slug.
   *
   * @throws IllegalArgumentException when there is none: the build must not document it
   */
  ProblemType named(String slug) {
    ProblemType type = bySlug.get(slug);
    if (type == null) {
      throw new IllegalArgumentException("No ProblemType has the slug " + slug);
    }
    return type;
  }
}
