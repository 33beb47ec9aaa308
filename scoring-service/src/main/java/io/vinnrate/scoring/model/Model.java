package io.vinnrate.scoring.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rubric and the parameters by which assessments are scored: immutable, and named by its version,
 * so that the same assessment and version give the same score to the bit at any time.
 *
 * <p>Each factor's control is Beta distributed: with prior mean m0 = π^(1/5) and prior strength s0,
 * α = s0·m0 + Σ κ·ℓ and β = s0·(1 − m0) + Σ κ·(1 − ℓ) over its answered criteria; its mean is m_f =
 * α/(α+β). A control that is given directly has no spread. The win rate is q = Π m_f^{w_f}, and the
 * win probability p = σ(a + b·logit q).
 */
public final class Model {
  /** The default rubric with the default parameters. */
  public static final Model DEFAULT =
      new Model("default-1", DefaultRubric.RUBRIC, Parameters.DEFAULT);

  private final String version;
  private final Rubric rubric;
  private final Parameters parameters;
  private final Control.Unknown unknown;
  private final WinRateChain chain;

  public Model(String version, Rubric rubric, Parameters parameters) {
    Check.notBlank(version, "model version");
    this.version = version;
    this.rubric = rubric;
    this.parameters = parameters;
    this.chain = new WinRateChain(parameters);
    int factors = Factor.values().length;
    double mean = StrictMath.pow(parameters.baseRate(), 1.0 / factors);
    // 1 − m0 by expm1: never 0, however close the base rate is to 1.
    double notMean = -StrictMath.expm1(StrictMath.log(parameters.baseRate()) / factors);
    double strength = parameters.priorStrength();
    BetaSpread prior = new BetaSpread(strength * mean, strength * notMean);
    this.unknown = new Control.Unknown(mean, prior, prior.interval(Calibration.IDENTITY));
  }

  /** The name of this model, such as "default-1". */
  public String version() {
    return version;
  }

  /** The criteria that assessments answer. */
  public Rubric rubric() {
    return rubric;
  }

  /** The numbers of the formula. */
  public Parameters parameters() {
    return parameters;
  }

  /** How controls become a win probability. */
  public WinRateChain chain() {
    return chain;
  }

  /** α of each factor's control before any answer, s0·m0. */
  public double priorAlpha() {
    return unknown.spread().alpha();
  }

  /**
   * Scores an assessment.
   *
   * @throws InvalidAssessmentException with all findings, when the rubric does not accept it
   */
  public Score score(Assessment assessment) {
    Map<Factor, Control> controls = controls(assessment);
    WinRate winRate = new WinRate(parameters, chain, controls);
    double probability = winRate.probability();
    Map<Factor, Double> shares = winRate.sharesOfLoss();
    return new Score(
        version,
        probability,
        interval(controls, probability),
        factorScores(assessment, controls, winRate, shares),
        weakest(shares));
  }

  /**
   * The win probability alone, 0…1: that of the score to the bit, at a fraction of its cost.
   *
   * @throws InvalidAssessmentException with all findings, when the rubric does not accept it
   */
  public double winProbability(Assessment assessment) {
    return winProbability(controls(assessment));
  }

  /** The win probability of controls of all five factors. */
  double winProbability(Map<Factor, Control> controls) {
    return new WinRate(parameters, chain, controls).probability();
  }

  /** The 80 % interval of controls of all five factors, whose win probability this is. */
  Interval interval(Map<Factor, Control> controls, double probability) {
    return new WinRateSpread(parameters, controls).interval(parameters.calibration(), probability);
  }

  /**
   * What an assessment tells of each factor, in the order of the factors.
   *
   * @throws InvalidAssessmentException with all findings, when the rubric does not accept it
   */
  Map<Factor, Control> controls(Assessment assessment) {
    rubric.require(assessment);
    Map<Factor, Control> controls = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      controls.put(factor, control(factor, assessment));
    }
    return controls;
  }

  private List<FactorScore> factorScores(
      Assessment assessment,
      Map<Factor, Control> controls,
      WinRate winRate,
      Map<Factor, Double> shares) {
    List<FactorScore> factors = new ArrayList<>();
    controls.forEach(
        (factor, control) -> {
          Interval interval = control.interval();
          factors.add(
              new FactorScore(
                  factor,
                  control.mean(),
                  interval.low(),
                  interval.high(),
                  parameters.weight(factor),
                  shares.getOrDefault(factor, 0.0),
                  winRate.probabilityIfPerfect(factor),
                  unanswered(factor, assessment)));
        });
    return factors;
  }

  private Control control(Factor factor, Assessment assessment) {
    Double given = assessment.factors().get(factor);
    return given == null ? inferred(factor, assessment.answers()) : new Control.Given(given);
  }

  /**
   * The control of a factor that is not given directly.
   *
   * <p>Sums in the rubric's order, and divides by a sum that no level enters: so the order of
   * answers never matters and a better answer never lowers the mean, in floating point too.
   */
  Control.Uncertain inferred(Factor factor, Map<String, String> answers) {
    double alpha = unknown.spread().alpha();
    double beta = unknown.spread().beta();
    double strength = parameters.priorStrength();
    boolean answered = false;
    for (Criterion criterion : rubric.criteria(factor)) {
      String key = answers.get(criterion.key());
      if (key != null) {
        double level = criterion.answer(key).orElseThrow().level();
        alpha += criterion.weight() * level;
        beta += criterion.weight() * (1 - level);
        strength += criterion.weight();
        answered = true;
      }
    }
    return answered ? new Control.Inferred(alpha / strength, new BetaSpread(alpha, beta)) : unknown;
  }

  private List<String> unanswered(Factor factor, Assessment assessment) {
    if (assessment.factors().containsKey(factor)) {
      return List.of();
    }
    List<String> unanswered = new ArrayList<>();
    for (Criterion criterion : rubric.criteria(factor)) {
      if (!assessment.answers().containsKey(criterion.key())) {
        unanswered.add(criterion.key());
      }
    }
    return unanswered;
  }

  private static @Nullable Factor weakest(Map<Factor, Double> shares) {
    Factor weakest = null;
    double largest = 0;
    for (Map.Entry<Factor, Double> entry : shares.entrySet()) {
      if (entry.getValue() > largest) {
        weakest = entry.getKey();
        largest = entry.getValue();
      }
    }
    return weakest;
  }
}
