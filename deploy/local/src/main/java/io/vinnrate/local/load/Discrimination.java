package io.vinnrate.local.load;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well the win probabilities tell the won opportunities from the lost ones. Abandoned ones are
 * neither and are left out.
 *
 * @param won how many were won
 * @param lost how many were lost
 * @param auc see {@link Auc}; empty when all ended alike
 */
record Discrimination(int won, int lost, OptionalDouble auc) {

  static Discrimination of(Collection<Loaded> loaded, Map<String, Double> scores) {
    double[] won = probabilities(Outcome.WON, loaded, scores);
    double[] lost = probabilities(Outcome.LOST, loaded, scores);
    return new Discrimination(won.length, lost.length, Auc.of(won, lost));
  }

  private static double[] probabilities(
      Outcome outcome, Collection<Loaded> loaded, Map<String, Double> scores) {
    return loaded.stream()
        .filter(item -> item.outcome().filter(outcome::equals).isPresent())
        .filter(item -> scores.containsKey(item.opportunityId()))
        .mapToDouble(item -> scores.get(item.opportunityId()))
        .toArray();
  }

  /** The number of known outcomes. */
  int n() {
    return won + lost;
  }

  /** One line for people; empty when no outcome is known. */
  String line() {
    if (n() == 0) {
      return "";
    }
    String quality =
        auc.isPresent()
            ? String.format(Locale.ROOT, "AUC %.3f", auc.getAsDouble())
            : "no AUC, since all were " + (won == 0 ? "lost" : "won");
    double baseRate = (double) won / n();
    return String.format(
        Locale.ROOT, "outcomes known: n %d, base rate %.3f, %s", n(), baseRate, quality);
  }
}
