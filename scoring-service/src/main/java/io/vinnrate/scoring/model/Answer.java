package io.vinnrate.scoring.model;

/**
 * One possible answer to a criterion.
 *
 * @param key its name on the wire, unique within the criterion
 * @param text what people read
 * @param level how much control the answer is worth, 0…1
 * @param effortHours the hours of work that it takes to get there from knowing nothing; an upgrade
 *     from one answer to another takes the difference
 */
public record Answer(String key, Text text, double level, double effortHours) {
  public Answer {
    Check.notBlank(key, "answer key");
    Check.between(0, 1, level, "level of answer " + key);
    Check.between(0, Check.LARGEST, effortHours, "effortHours of answer " + key);
  }
}
