package io.vinnrate.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BuyingCentreMapTest {

  /** How many circles the legend has. */
  private static final int LEGEND = 5;

  private static final Stakeholder SOLVEIG =
      new Stakeholder(
          "Solveig <Havnes>",
          "Head of production",
          Role.SPONSOR,
          List.of(Role.DECISION_MAKER),
          Stance.SUPPORTS,
          Influence.HIGH,
          true,
          null);
  private static final Stakeholder OLA =
      new Stakeholder(
          "Ola Vik", null, Role.EVALUATOR, List.of(), Stance.OPPOSES, null, false, null);

  private static Document map(Stakeholder... stakeholders) throws Exception {
    Map<UUID, Stakeholder> byId = new HashMap<>();
    for (int i = 0; i < stakeholders.length; i++) {
      byId.put(new UUID(0, i), stakeholders[i]);
    }
    String svg = BuyingCentreMap.of(new BuyingCentre(UUID.randomUUID(), byId));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> all(Document map, String name) {
    NodeList found = map.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<Element> people(Document map) {
    List<Element> circles = all(map, "circle");
    return circles.subList(0, circles.size() - LEGEND);
  }

  @Test
  void whoHasTwoPartsIsInBothRowsOfTheSameColumn() throws Exception {
    List<Element> circles = people(map(SOLVEIG));
    assertThat(circles).hasSize(2);
    assertThat(circles).extracting(it -> it.getAttribute("cx")).containsExactly("210.0", "210.0");
    assertThat(circles).extracting(it -> it.getAttribute("cy")).doesNotHaveDuplicates();
  }

  @Test
  void theSizeIsTheInfluenceAndHollowIsWhomWeHaveNotMet() throws Exception {
    List<Element> circles = people(map(SOLVEIG, OLA));
    assertThat(circles)
        .extracting(it -> it.getAttribute("r"), it -> it.getAttribute("class"))
        .containsExactly(
            tuple("15.0", "area-2 curve-4 dots"),
            tuple("4.0", "paper curve-2 dots"),
            tuple("15.0", "area-2 curve-4 dots"));
  }

  @Test
  void readersWhoSeeNothingHearWhoIsWhere() throws Exception {
    assertThat(all(map(SOLVEIG, OLA), "desc").getFirst().getTextContent())
        .isEqualTo(
            "Decision maker: Solveig <Havnes> (supports, met, influence high). Affected manager:"
                + " nobody. Affected user: nobody. Evaluator: Ola Vik (opposes, not met, influence"
                + " unknown). Sponsor: Solveig <Havnes> (supports, met, influence high). Opponent:"
                + " nobody. Other: nobody.");
  }

  @Test
  void rowsGrowWithThoseInThem() throws Exception {
    Stakeholder[] many = new Stakeholder[100];
    Arrays.fill(many, OLA);
    Document map = map(many);
    double last = Double.parseDouble(people(map).getLast().getAttribute("cy"));
    int height = Integer.parseInt(map.getDocumentElement().getAttribute("height"));
    assertThat(people(map)).hasSize(100);
    assertThat(people(map)).extracting(it -> it.getAttribute("cy")).doesNotHaveDuplicates();
    assertThat(last).isGreaterThan(99 * 42).isLessThan(height);
  }

  @Test
  void longNamesAreShortened() throws Exception {
    Stakeholder longName =
        new Stakeholder(
            "😀".repeat(200), null, Role.OTHER, List.of(), Stance.NEUTRAL, null, true, null);
    assertThat(all(map(longName), "text"))
        .extracting(Element::getTextContent)
        .contains("😀".repeat(27) + "…");
  }
}
