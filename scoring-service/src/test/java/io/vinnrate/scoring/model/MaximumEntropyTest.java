package io.vinnrate.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

class MaximumEntropyTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Provide
  Arbitrary<double[]> levels() {
    return Arbitraries.randomValue(
        random ->
            DoubleStream.generate(() -> Scenario.control(random))
                .limit(1 + random.nextInt(8))
                .sorted()
                .toArray());
  }

  @Provide
  Arbitrary<Double> mean() {
    return Arbitraries.randomValue(Scenario::control);
  }

  @Property
  void itIsADistribution(@ForAll("levels") double[] levels, @ForAll("mean") double mean) {
    double[] masses = MaximumEntropy.distribution(levels, mean);

    assertThat(masses).hasSameSizeAs(levels);
    assertThat(Arrays.stream(masses).allMatch(mass -> mass >= 0 && mass <= 1)).isTrue();
    assertThat(Arrays.stream(masses).sum()).isCloseTo(1, EXACT);
  }

  @Property
  void itsMeanIsTheGivenOneOrTheNearestLevel(
      @ForAll("levels") double[] levels, @ForAll("mean") double mean) {
    double[] masses = MaximumEntropy.distribution(levels, mean);

    assertThat(mean(levels, masses))
        .isCloseTo(Math.clamp(mean, levels[0], levels[levels.length - 1]), within(1e-9));
  }

  @Property
  void equalLevelsAreEquallyProbable(
      @ForAll("levels") double[] levels, @ForAll("mean") double mean) {
    double[] twice =
        DoubleStream.of(levels).flatMap(level -> DoubleStream.of(level, level)).toArray();

    double[] masses = MaximumEntropy.distribution(twice, mean);

    for (int i = 0; i < levels.length; i++) {
      assertThat(masses[2 * i]).isEqualTo(masses[2 * i + 1]);
    }
  }

  /** Shifts a little mass among three levels such that sum and mean stay. */
  @Property
  void noOtherDistributionOfThatMeanHasMoreEntropy(
      @ForAll("levels") double[] levels, @ForAll("mean") double mean, @ForAll Random random) {
    double[] masses = MaximumEntropy.distribution(levels, mean);
    if (levels.length < 3) {
      return;
    }
    int[] three = random.ints(0, levels.length).distinct().limit(3).sorted().toArray();
    double low = levels[three[0]];
    double middle = levels[three[1]];
    double high = levels[three[2]];
    double size = (random.nextDouble() - 0.5) / 4;
    double[] other = masses.clone();
    other[three[0]] += size * (high - middle);
    other[three[1]] -= size * (high - low);
    other[three[2]] += size * (middle - low);

    boolean shifted = middle == low || other[three[2]] != masses[three[2]]; // else lost in rounding
    if (shifted && Arrays.stream(other).allMatch(mass -> mass >= 0)) {
      assertThat(entropy(other)).isLessThanOrEqualTo(entropy(masses) + 1e-9);
    }
  }

  @Example
  void twoLevelsShareByTheirDistance() {
    assertThat(MaximumEntropy.distribution(new double[] {0, 1}, 0.7))
        .containsExactly(new double[] {0.3, 0.7}, EXACT);
    assertThat(MaximumEntropy.distribution(new double[] {0.2, 0.6}, 0.3))
        .containsExactly(new double[] {0.75, 0.25}, EXACT);
  }

  @Example
  void theMeanOfAllLevelsMakesThemEquallyProbable() {
    assertThat(MaximumEntropy.distribution(new double[] {0, 0.3, 0.7, 1}, 0.5))
        .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, EXACT);
  }

  /** With e^(λ/2) = 2 the masses are as 1 : 2 : 4, of mean (½·2 + 4)/7. */
  @Example
  void threeLevelsAreAGeometricSeries() {
    assertThat(MaximumEntropy.distribution(new double[] {0, 0.5, 1}, 5.0 / 7))
        .containsExactly(new double[] {1.0 / 7, 2.0 / 7, 4.0 / 7}, EXACT);
  }

  @Example
  void aMeanBeyondTheLevelsIsTheNearest() {
    assertThat(MaximumEntropy.distribution(new double[] {0.2, 0.2, 0.6}, 0.1))
        .containsExactly(0.5, 0.5, 0);
    assertThat(MaximumEntropy.distribution(new double[] {0.2, 0.6}, 0.6)).containsExactly(0, 1);
    assertThat(MaximumEntropy.distribution(new double[] {0.4}, 0.7)).containsExactly(1);
  }

  private static double mean(double[] levels, double[] masses) {
    double mean = 0;
    for (int i = 0; i < levels.length; i++) {
      mean += levels[i] * masses[i];
    }
    return mean;
  }

  private static double entropy(double[] masses) {
    return Arrays.stream(masses).filter(mass -> mass > 0).map(mass -> -mass * Math.log(mass)).sum();
  }
}
