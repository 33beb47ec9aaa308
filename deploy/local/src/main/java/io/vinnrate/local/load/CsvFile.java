package io.vinnrate.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The rows of a CSV file (RFC 4180, UTF-8, a header), one at a time. */
final class CsvFile implements AutoCloseable, Iterator<Row> {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /**
   * Opens a file and reads its header.
   *
   * @throws UsageException when there is no such file, or no header with distinct column names
   */
  CsvFile(Path file, char delimiter) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file + (Files.exists(file) ? " is not a file" : " does not exist"));
    }
    this.file = file;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try {
      this.parser = CSVParser.builder().setReader(textOf(file)).setFormat(format).get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(file + ": the header is wrong: " + e.getMessage());
    } catch (IOException e) {
      throw unreadable(1, e);
    }
    this.records = parser.iterator();
  }

  private static BufferedReader textOf(Path file) throws IOException {
    BufferedReader text = Files.newBufferedReader(file);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  List<String> header() {
    return parser.getHeaderNames();
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw unreadable(parser.getCurrentLineNumber() + 1, e);
    }
  }

  @Override
  public Row next() {
    CSVRecord cells = records.next();
    long lineBreaks = cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    long line = parser.getCurrentLineNumber() - lineBreaks;
    return new Row(line, cells.toMap(), cells.size() - header().size());
  }

  private UsageException unreadable(long line, Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String why = cause instanceof CharacterCodingException ? "it is not UTF-8" : cause.getMessage();
    return new UsageException(file + " cannot be read near line " + line + ": " + why);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
