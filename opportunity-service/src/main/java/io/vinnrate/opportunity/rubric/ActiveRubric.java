package io.vinnrate.opportunity.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The rubric that answers are checked against.
 *
 * <p>One replica of this service consumes an activation and commits it to the database that all
 * share. Each replica keeps the rubric in memory and looks for a newer one when what it has is
 * {@link #MAX_AGE} old: one SQL round trip a second at most, whatever the number of requests. So
 * all replicas follow an activation within a second of its commit. Nothing is refused from memory:
 * an answer that does not fit is checked again after one more look, so that a replica refuses none
 * that another one would take over. In the other direction a replica may for that second still take
 * over an answer that has just been dropped, which is then kept and reported like any other.
 */
@ApplicationScoped
public class ActiveRubric {

  /** How old what is in memory may be. */
  static final Duration MAX_AGE = Duration.ofSeconds(1);

  private final KnownRubrics known;
  private final AtomicReference<@Nullable Rubric> latest = new AtomicReference<>();

  /** By {@link System#nanoTime}. */
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - MAX_AGE.toNanos());

  ActiveRubric(KnownRubrics known) {
    this.known = known;
  }

  /** The rubric; empty until one is learned. */
  public Optional<Rubric> find() {
    long before = lookedAt.get();
    long now = System.nanoTime();
    boolean mine = now - before >= MAX_AGE.toNanos() && lookedAt.compareAndSet(before, now);
    return mine ? look() : Optional.ofNullable(latest.get());
  }

  /** Those of some answers that the rubric does not have; none while no rubric is known. */
  public Map<String, String> dropped(Map<String, String> answers) {
    return answers.isEmpty()
        ? Map.of()
        : find().map(rubric -> rubric.unfitting(answers)).orElse(Map.of());
  }

  /**
   * What the answers become when some are said in the place of those that are known. An answer that
   * the rubric does not have can't be said any more, but stays until its criterion is answered
   * anew; so a caller who does not know of it loses nothing, and one who repeats it is not refused.
   *
   * @throws RubricException.UnfittingAnswers when one that is not known does not fit
   * @throws RubricException.NotYetKnown when something is said and no rubric was learned yet
   */
  public Map<String, String> accept(Map<String, String> said, Map<String, String> known) {
    if (!said.isEmpty()) {
      check(said, known);
    }
    Map<String, String> answers = new TreeMap<>(dropped(known));
    answers.putAll(said);
    return Collections.unmodifiableMap(answers);
  }

  /**
   * The rubric, when it has no such criterion; empty when it has it.
   *
   * @throws RubricException.NotYetKnown when no rubric was learned yet
   */
  public Optional<Rubric> lacking(String criterion) {
    return find().filter(it -> it.criteria().containsKey(criterion)).isPresent()
        ? Optional.empty()
        : Optional.of(look().orElseThrow(RubricException.NotYetKnown::new))
            .filter(it -> !it.criteria().containsKey(criterion));
  }

  private void check(Map<String, String> said, Map<String, String> known) {
    boolean fits = find().filter(it -> it.findings(said, known).isEmpty()).isPresent();
    if (!fits) {
      Rubric rubric = look().orElseThrow(RubricException.NotYetKnown::new);
      List<Rubric.Finding> findings = rubric.findings(said, known);
      if (!findings.isEmpty()) {
        throw new RubricException.UnfittingAnswers(rubric, findings);
      }
    }
  }

  private Optional<Rubric> look() {
    Rubric mine = latest.get();
    known
        .newerThan(mine == null ? 0 : mine.activation())
        .ifPresent(newer -> latest.accumulateAndGet(newer, ActiveRubric::later));
    return Optional.ofNullable(latest.get());
  }

  private static Rubric later(@Nullable Rubric one, Rubric other) {
    return one == null || other.activation() > one.activation() ? other : one;
  }
}
