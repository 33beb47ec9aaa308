package io.vinnrate.scoring.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
  private final Inference inference;
  private final WinRateChain chain;

  public Model(String version, Rubric rubric, Parameters parameters) {
    Check.notBlank(version, "model version");
    this.version = version;
    this.rubric = rubric;
    this.parameters = parameters;
    this.chain = new WinRateChain(parameters);
    this.inference = new Inference(rubric, parameters);
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
    return inference.priorAlpha();
  }

  /**
   * Scores an assessment.
   *
   * @throws InvalidAssessmentException with all findings, when the rubric does not accept it
   */
  public Score score(Assessment assessment) {
    Inference.Inferred[] inferred = inferred(assessment);
    Controls controls = controls(assessment, inferred);
    WinRate winRate = new WinRate(parameters, chain, controls);
    double probability = winRate.probability();
    Map<Factor, Double> shares = winRate.sharesOfLoss();
    return new Score(
        version,
        probability,
        interval(controls, probability),
        factorScores(assessment, inferred, controls, winRate, shares),
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
  double winProbability(Controls controls) {
    return new WinRate(parameters, chain, controls).probability();
  }

  /** The 80 % interval of controls of all five factors, whose win probability this is. */
  Interval interval(Controls controls, double probability) {
    return new WinRateSpread(parameters, controls).interval(parameters.calibration(), probability);
  }

  /**
   * What an assessment tells of each factor.
   *
   * @throws InvalidAssessmentException with all findings, when the rubric does not accept it
   */
  Controls controls(Assessment assessment) {
    return controls(assessment, inferred(assessment));
  }

  private static Controls controls(Assessment assessment, Inference.Inferred[] inferred) {
    Map<Factor, Double> given = assessment.factors();
    if (given.isEmpty()) { // nearly always
      return Controls.of(factor -> inferred[factor.index()].control());
    }
    return Controls.of(
        factor -> {
          Double control = given.get(factor);
          return control == null ? inferred[factor.index()].control() : new Control.Given(control);
        });
  }

  private Inference.Inferred[] inferred(Assessment assessment) {
    return inference
        .of(assessment.answers())
        .filter(answers -> Rubric.areControls(assessment))
        .orElseThrow(() -> new InvalidAssessmentException(rubric.findings(assessment)));
  }

  /** The control that answers of this rubric tell of a factor. */
  Control.Uncertain inferred(Factor factor, SortedMap<String, String> answers) {
    return inference.of(answers).orElseThrow()[factor.index()].control();
  }

  private List<FactorScore> factorScores(
      Assessment assessment,
      Inference.Inferred[] inferred,
      Controls controls,
      WinRate winRate,
      Map<Factor, Double> shares) {
    List<FactorScore> factors = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      Control control = controls.of(factor);
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
              assessment.factors().containsKey(factor)
                  ? List.of()
                  : inferred[factor.index()].unanswered()));
    }
    return factors;
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
