package io.vinnrate.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The reports that Surefire and Failsafe leave in each module. */
final class TestReports {

  private static final Pattern REPORT =
      Pattern.compile(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml");

  private TestReports() {}

  /**
   * How many tests ended how.
   *
   * @param passed did what they should
   * @param failed did not, or broke
   * @param skipped were not run
   */
  record Totals(int passed, int failed, int skipped) {

    private Totals plus(Totals other) {
      return new Totals(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    @Override
    public String toString() {
      return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }
  }

  /**
   * Sums the reports of all modules.
   *
   * @param root the project
   * @param since older reports are of an earlier run and do not count
   */
  static Totals sum(Path root, Instant since) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> reports =
          files
              .filter(file -> REPORT.matcher(file.toString()).matches())
              .filter(file -> !lastModified(file).isBefore(since))
              .toList();
      return reports.stream().map(TestReports::read).reduce(new Totals(0, 0, 0), Totals::plus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Totals read(Path report) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream input = Files.newInputStream(report)) {
      XMLStreamReader reader = factory.createXMLStreamReader(input);
      reader.nextTag();
      int failed = number(reader, "failures") + number(reader, "errors");
      int skipped = number(reader, "skipped");
      return new Totals(number(reader, "tests") - failed - skipped, failed, skipped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException("%s is no report".formatted(report), e));
    }
  }

  private static int number(XMLStreamReader reader, String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? 0 : Integer.parseInt(value);
  }
}
