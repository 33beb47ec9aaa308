package io.vinnrate.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CurveChartTest {

  private static final Curve DIAGONAL =
      new Curve("Evenly shared", List.of(new Point(0, 0), new Point(1, 1)));

  @Test
  void theCornersOfTheAxesAreWhereZeroAndOneAre() throws Exception {
    Element curve = only(chart("Shares", DIAGONAL), "polyline");
    assertThat(curve.getAttribute("points")).isEqualTo("80.0,452.0 600.0,52.0");
  }

  @Test
  void aCurveOfFewPointsShowsThemAsDots() throws Exception {
    Curve norm = new Curve("Norm", List.of(new Point(0, 0), new Point(0.05, 0.4), new Point(1, 1)));
    Document chart = chart("Shares", norm, DIAGONAL);
    assertThat(attributes(chart, "circle", "cx")).containsExactly("80.0", "106.0", "600.0");
    assertThat(attributes(chart, "circle", "cy")).containsExactly("452.0", "292.0", "52.0");
  }

  @Test
  void aCurveOfManyPointsIsALineAlone() throws Exception {
    Curve own =
        new Curve(
            "Own", IntStream.rangeClosed(0, 100).mapToObj(i -> new Point(i / 100.0, 1)).toList());
    assertThat(attributes(chart("Shares", own), "circle", "cx")).isEmpty();
  }

  @Test
  void theAxisGrowsWithACurveAboveTheWhole() throws Exception {
    Curve above = new Curve("Own", List.of(new Point(0, 0), new Point(0.5, 1.25), new Point(1, 1)));
    assertThat(texts(chart("Shares", above)))
        .contains("0 %", "20 %", "100 %", "120 %", "140 %")
        .doesNotContain("160 %");
    Curve farAbove =
        new Curve("Own", List.of(new Point(0, 0), new Point(0.5, 26), new Point(1, 1)));
    assertThat(texts(chart("Shares", farAbove))).contains("0 %", "500 %", "3 000 %");
  }

  @Test
  void readersWhoSeeNothingHearTitleAndDescription() throws Exception {
    Document chart = chart("Shares", DIAGONAL);
    Element svg = chart.getDocumentElement();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("chart-title chart-description");
    assertThat(only(chart, "title").getTextContent()).isEqualTo("Shares");
    assertThat(only(chart, "desc").getTextContent()).isEqualTo("What can be seen");
  }

  @Test
  void textsAreTextWhateverTheyHold() throws Exception {
    String title = "</text><script>alert(\"1\" & '2')</script> é 😀";
    Document chart = chart(title, DIAGONAL);
    assertThat(texts(chart)).contains(title);
    assertThat(chart.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(chart("a\u0000b\ud800c\ufffe", DIAGONAL))).contains("a\ufffdb\ufffdc\ufffd");
  }

  @Test
  void theLegendNamesEachCurve() throws Exception {
    assertThat(texts(chart("Shares", DIAGONAL, new Curve("Norm", DIAGONAL.points()))))
        .contains("Evenly shared", "Norm");
  }

  @Test
  void moreThanFourCurvesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CurveChart("Shares", "", "x", "y", Collections.nCopies(5, DIAGONAL)))
        .withMessage("one to four curves, not 5");
  }

  @Test
  void aPointOutsideTheAxesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Point(1.1, 0))
        .withMessage("x must be from 0 to 1: 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Point(0, Double.NaN))
        .withMessage("y must be 0 or more: NaN");
  }

  private static Document chart(String title, Curve... curves) throws Exception {
    String svg =
        new CurveChart(title, "What can be seen", "Share of A", "Share of B", List.of(curves))
            .svg();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static Element only(Document chart, String name) {
    return elements(chart, name).getFirst();
  }

  private static List<String> texts(Document chart) {
    return elements(chart, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<String> attributes(Document chart, String name, String attribute) {
    return elements(chart, name).stream().map(it -> it.getAttribute(attribute)).toList();
  }

  private static List<Element> elements(Document chart, String name) {
    NodeList nodes = chart.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
