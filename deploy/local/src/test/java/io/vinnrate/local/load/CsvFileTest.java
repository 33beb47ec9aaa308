package io.vinnrate.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  @TempDir Path folder;

  @Test
  void numbersRowsByTheLineTheyStartOn() throws IOException {
    List<Row> rows = read("A,B\r\n1,x\r\n\r\n2,\"two\r\nlines\"\r\n3,z");

    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 6L);
    assertThat(rows).extracting(row -> row.value("B")).containsExactly("x", "two\r\nlines", "z");
  }

  @Test
  void skipsAByteOrderMarkAndTrims() throws IOException {
    List<Row> rows = read("\uFEFFA, B\n æ ,ø\n");

    assertThat(rows).extracting(row -> row.value("A")).containsExactly("æ");
    assertThat(rows).extracting(row -> row.value("B")).containsExactly("ø");
  }

  @Test
  void countsMissingAndSurplusValues() throws IOException {
    assertThat(read("A,B\n1\n1,2,3\n1,2\n")).extracting(Row::surplus).containsExactly(-1, 1, 0);
  }

  @Test
  void aRepeatedOrEmptyColumnNameIsAnError() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read("A,A\n1,2\n"))
        .withMessageContaining("the header is wrong: ");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read("A,,\n1,2,3\n"))
        .withMessageContaining("the header is wrong: ");
  }

  @Test
  void saysNearWhichLineTheFileIsBroken() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read("A,B\n1,2\n\"open,3\n"))
        .withMessageContaining("cannot be read near line 4: (startline 3) EOF reached");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read("A,B\n1,\u00e6\n".getBytes(StandardCharsets.ISO_8859_1)))
        .withMessageContaining("it is not UTF-8");
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new CsvFile(folder.resolve("none.csv"), ','))
        .withMessageEndingWith("none.csv does not exist");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new CsvFile(folder, ','))
        .withMessageEndingWith("is not a file");
  }

  private List<Row> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Row> read(byte[] text) throws IOException {
    Path file = Files.write(folder.resolve("file.csv"), text);
    List<Row> rows = new ArrayList<>();
    try (CsvFile csv = new CsvFile(file, ',')) {
      csv.forEachRemaining(rows::add);
    }
    return rows;
  }
}
