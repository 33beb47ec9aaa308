package io.vinnrate.fuzz.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that a schema's regular expression accepts. Knows literals, classes, groups, alternatives
 * and quantifiers; looks at nothing that lies ahead or behind, so what it makes is to be checked.
 */
final class PatternText {

  private static final int MOST = 8;
  private static final String WORD =
      "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_";

  private final String expression;
  private final Dice dice;
  private int at;

  private PatternText(String expression, Dice dice) {
    this.expression = expression;
    this.dice = dice;
  }

  /** A text that the expression accepts, as far as a few attempts find one. */
  static String matching(String expression, Dice dice) {
    Pattern pattern = Pattern.compile(expression);
    String text = "a";
    for (int attempt = 0; attempt < MOST; attempt++) {
      text = new PatternText(expression, dice).alternatives();
      if (pattern.matcher(text).find()) {
        return text;
      }
    }
    return text;
  }

  private String alternatives() {
    List<String> choices = new ArrayList<>(List.of(sequence()));
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      choices.add(sequence());
    }
    return dice.pick(choices);
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      int begin = at;
      String first = atom();
      int afterAtom = at;
      int times = times();
      int end = at;
      for (int time = 0; time < times; time++) {
        at = begin;
        text.append(time == 0 ? first : atom());
      }
      at = Math.max(end, afterAtom);
    }
    return text.toString();
  }

  private String atom() {
    char next = expression.charAt(at++);
    return switch (next) {
      case '(' -> group();
      case '[' -> one(characters());
      case '\\' -> one(escaped());
      case '.' -> one(WORD + " ");
      case '^', '$' -> "";
      default -> String.valueOf(next);
    };
  }

  private String group() {
    boolean looksAround = expression.startsWith("?!", at) || expression.startsWith("?=", at);
    if (expression.startsWith("?", at)) {
      at += 2;
    }
    String text = expression.charAt(at) == ')' ? "" : alternatives();
    at++;
    return looksAround ? "" : text;
  }

  private String one(String characters) {
    return String.valueOf(characters.charAt(dice.between(0, characters.length() - 1)));
  }

  private String characters() {
    if (expression.charAt(at) != '^') {
      return members();
    }
    at++;
    String others = members();
    return WORD.chars()
        .filter(letter -> others.indexOf(letter) < 0)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private String members() {
    StringBuilder characters = new StringBuilder();
    while (expression.charAt(at) != ']') {
      String low = classMember();
      boolean range = expression.charAt(at) == '-' && expression.charAt(at + 1) != ']';
      if (low.length() > 1 || !range) {
        characters.append(low);
        continue;
      }
      at++;
      char high = classMember().charAt(0);
      for (char c = low.charAt(0); c <= high; c++) {
        characters.append(c);
      }
    }
    at++;
    return characters.toString();
  }

  private String classMember() {
    char next = expression.charAt(at++);
    return next == '\\' ? escaped() : String.valueOf(next);
  }

  private String escaped() {
    char next = expression.charAt(at++);
    return switch (next) {
      case 'd' -> "0123456789";
      case 'w' -> WORD;
      case 's' -> " ";
      case 'S' -> WORD;
      case 'x' -> numbered(2);
      case 'u' -> numbered(4);
      default -> String.valueOf(next);
    };
  }

  private String numbered(int digits) {
    at += digits;
    return String.valueOf((char) Integer.parseInt(expression.substring(at - digits, at), 16));
  }

  private int times() {
    if (at >= expression.length()) {
      return 1;
    }
    char next = expression.charAt(at);
    if (next == '{') {
      int end = expression.indexOf('}', at);
      String[] bounds = expression.substring(at + 1, end).split(",", -1);
      at = end + 1;
      int low = Integer.parseInt(bounds[0]);
      boolean open = bounds.length == 1 || bounds[1].isEmpty();
      return dice.between(low, open ? low : Integer.parseInt(bounds[1]));
    }
    if ("?*+".indexOf(next) < 0) {
      return 1;
    }
    at++;
    return dice.between(next == '+' ? 1 : 0, next == '?' ? 1 : MOST);
  }
}
