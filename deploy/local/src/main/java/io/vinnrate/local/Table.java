package io.vinnrate.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Text in aligned columns. */
final class Table {

  /** On which side a column's texts meet. */
  enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Align> alignment;
  private final int widest;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param widest the greatest width of a column in characters; longer texts are cut
   * @param alignment one per column
   */
  Table(int widest, Align... alignment) {
    this.widest = widest;
    this.alignment = List.of(alignment);
  }

  /** Adds a row of as many texts as there are columns. */
  void add(String... texts) {
    rows.add(List.of(texts).stream().map(this::cut).toList());
  }

  private String cut(String text) {
    return text.length() <= widest ? text : text.substring(0, widest - 1) + "…";
  }

  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, alignment.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < widths.length; column++) {
        String space = " ".repeat(widths[column] - row.get(column).length());
        cells.add(
            switch (alignment.get(column)) {
              case LEFT -> row.get(column) + space;
              case RIGHT -> space + row.get(column);
            });
      }
      lines.add(GAP + String.join(GAP, cells).stripTrailing());
    }
    return String.join("\n", lines);
  }
}
