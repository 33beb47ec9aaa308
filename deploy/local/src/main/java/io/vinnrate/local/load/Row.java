package io.vinnrate.local.load;

import java.util.Map;

/**
 * One record of the file.
 *
 * @param line the line it starts on; the header is on line 1
 * @param values by column, trimmed
 * @param surplus how many values it has more than the header has columns; negative when fewer
 */
record Row(long line, Map<String, String> values, int surplus) {

  String value(String column) {
    return values.getOrDefault(column, "");
  }
}
