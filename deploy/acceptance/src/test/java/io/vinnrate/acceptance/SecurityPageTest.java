package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/security.md says of tests is so: each that it names is there. */
class SecurityPageTest {

  private static final String PAGE = "security.md";
  private static final Pattern POINT = Pattern.compile("(?m)^### API(\\d+):2023 ");

  @Test
  void everyTestThatItNamesIsThere() throws Exception {
    assertThat(NamedTests.missing(NamedTests.page(PAGE))).isEmpty();
  }

  @Test
  void allTenPointsAreThereAndEachNamesAMethodThatShowsIt() throws Exception {
    String page = NamedTests.page(PAGE);
    List<MatchResult> points = POINT.matcher(page).results().toList();
    assertThat(points)
        .extracting(point -> point.group(1))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    for (int i = 0; i < points.size(); i++) {
      int end = i + 1 < points.size() ? points.get(i + 1).start() : page.length();
      String text = page.substring(points.get(i).start(), end);
      assertThat(NamedTests.methods(text)).as(points.get(i).group()).isNotEmpty();
    }
  }
}
