package io.vinnrate.customer.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ValueLadderTest {

  /** The tallest step is 290 pixels high above the ground at 380. */
  @Test
  void theStepsAreAsHighAsTheirAmounts() throws Exception {
    Document ladder = ladder("2900", "5800", "29000");
    assertThat(values(ladder, "rect", "y"))
        .containsExactly("0.0", "351.0", "351.0", "351.0", "322.0", "322.0", "90.0");
    assertThat(values(ladder, "rect", "height"))
        .containsExactly("440.0", "29.0", "0.0", "29.0", "29.0", "58.0", "232.0");
  }

  @Test
  void eachAmountIsWritten() throws Exception {
    assertThat(texts(ladder("7000", "10000", "13000.5")))
        .containsExactly(
            "Value ladder",
            "7 000 NOK",
            "Cost",
            "10 000 NOK",
            "Price",
            "13 000.5 NOK",
            "Customer value",
            "Our margin",
            "3 000 NOK",
            "Customer's gain",
            "3 000.5 NOK");
  }

  @Test
  void readersWhoSeeNothingHearWhoGetsWhat() throws Exception {
    Document ladder = ladder("7000", "10000", "13000");
    assertThat(ladder.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "Cost 7 000 NOK, price 10 000 NOK, customer value 13 000 NOK: our margin is 3 000 NOK"
                + " and the customer's gain 3 000 NOK.");
  }

  @Test
  void aLadderOfNothingIsFlat() throws Exception {
    assertThat(values(ladder("0", "0", "0"), "rect", "height"))
        .containsExactly("440.0", "0.0", "0.0", "0.0", "0.0", "0.0", "0.0");
  }

  private static Document ladder(String cost, String price, String customerValue) throws Exception {
    ValueCase value =
        new ValueCase(
            new BigDecimal(cost),
            new BigDecimal(price),
            new BigDecimal(customerValue),
            Currency.getInstance("NOK"),
            ValueQuestions.UNANSWERED);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(ValueLadder.of(value))));
  }

  private static List<String> texts(Document picture) {
    return elements(picture, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<String> values(Document picture, String name, String attribute) {
    return elements(picture, name).stream().map(it -> it.getAttribute(attribute)).toList();
  }

  private static List<Element> elements(Document picture, String name) {
    NodeList nodes = picture.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
