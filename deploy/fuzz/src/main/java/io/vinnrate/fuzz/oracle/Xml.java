package io.vinnrate.fuzz.oracle;

import io.vinnrate.fuzz.wire.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Judges pictures: they must be well-formed. */
final class Xml {

  private Xml() {}

  static Optional<Fault> fault(Answer answer) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new ByteArrayInputStream(answer.body()), new DefaultHandler());
      return Optional.empty();
    } catch (SAXException broken) {
      return Oracle.fault(
          Fault.Kind.REFUSED_BY_SCHEMA, "no well-formed XML", String.valueOf(broken.getMessage()));
    } catch (IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
