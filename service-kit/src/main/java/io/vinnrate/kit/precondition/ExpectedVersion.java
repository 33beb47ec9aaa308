package io.vinnrate.kit.precondition;

import java.util.Set;

/** Which versions of an aggregate a change may be made on. */
public sealed interface ExpectedVersion {

  /** Any version: for upserts by external id and imports, and {@code If-Match: *}. */
  static ExpectedVersion any() {
    return new Any();
  }

  /** Exactly one version. */
  static ExpectedVersion exactly(long version) {
    return new OneOf(Set.of(version));
  }

  /**
   * Checks the aggregate's version.
   *
   * @throws StaleVersionException when it is not an expected one
   */
  void check(long current);

  /** Every version is expected. */
  record Any() implements ExpectedVersion {

    @Override
    public void check(long current) {
      // whatever the version is, it was expected
    }
  }

  /**
   * One of a few versions is expected.
   *
   * @param versions may be empty, when only tags were given that no version has
   */
  record OneOf(Set<Long> versions) implements ExpectedVersion {

    public OneOf {
      versions = Set.copyOf(versions);
    }

    @Override
    public void check(long current) {
      if (!versions.contains(current)) {
        throw new StaleVersionException(current);
      }
    }
  }
}
