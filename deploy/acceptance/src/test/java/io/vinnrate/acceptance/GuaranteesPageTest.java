package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/guarantees.md says of tests is so: each that it names is there. */
class GuaranteesPageTest {

  private static final String PAGE = "guarantees.md";
  private static final Pattern PROMISE = Pattern.compile("(?m)^### .*$(?s).*?(?=^##|\\z)");

  @Test
  void everyTestThatItNamesIsThere() throws Exception {
    assertThat(NamedTests.missing(NamedTests.page(PAGE))).isEmpty();
  }

  @Test
  void eachPromiseNamesAMethodThatShowsIt() throws Exception {
    List<String> promises =
        PROMISE.matcher(NamedTests.page(PAGE)).results().map(it -> it.group()).toList();
    assertThat(promises).hasSizeGreaterThanOrEqualTo(9);
    assertThat(promises).allSatisfy(it -> assertThat(NamedTests.methods(it)).isNotEmpty());
  }
}
