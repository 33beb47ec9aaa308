package io.vinnrate.opportunity.pipeline;

import static io.vinnrate.opportunity.pipeline.DefaultPipeline.PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vinnrate.opportunity.text.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private static final Text TEXT = new Text("en", "nb");

  @Test
  void theDefaultHasTheStagesOfTheMethodInTheirOrder() {
    assertThat(PIPELINE.version()).isEqualTo("default-1");
    assertThat(PIPELINE.stages())
        .extracting(PipelineStage::key)
        .containsExactly(
            "tacticalMarketing",
            "segmenting",
            "prospecting",
            "customerMeetings",
            "meetingFollowUp",
            "closing",
            "delivery",
            "resale");
    assertThat(PIPELINE.stages())
        .extracting(PipelineStage::stage)
        .containsExactlyElementsOf(Arrays.asList(Stage.values()));
  }

  @Test
  void theDefaultHasEachActivityOfTheMethodAndThreeAreMandatory() {
    assertThat(activities("prospecting"))
        .containsExactly("findAndQualify", "sendTeaserMail", "makeFirstCall", "bookMeetings");
    assertThat(activities("customerMeetings"))
        .containsExactly(
            "discoverBeforePresenting",
            "uncoverPain!",
            "developBuyingVision",
            "identifyDecisionPower!",
            "qualifyBuyingProcess",
            "bookNextStep");
    assertThat(activities("meetingFollowUp"))
        .containsExactly(
            "sendSponsorLetter!",
            "holdFollowUpMeetings",
            "giveReferencesAndProof",
            "prepareClosing");
    assertThat(activities("closing"))
        .containsExactly("getFaceToFace", "sellTheReturn", "closeVerbally", "protectThePrice");
    assertThat(activities("delivery"))
        .containsExactly(
            "followUpAfterSale", "buildRelations", "handOver", "checkQualityPeriodically");
    assertThat(activities("resale")).containsExactly("startNewCycle");
    assertThat(activities("tacticalMarketing")).isEmpty();
    assertThat(activities("segmenting")).isEmpty();
  }

  private static List<String> activities(String stage) {
    return PIPELINE.require(stage).exitActivities().stream()
        .map(it -> it.key() + (it.mandatory() ? "!" : ""))
        .toList();
  }

  @Test
  void salesStartAtTheFirstStageOfProspectingElseAtTheFirstOfAll() {
    assertThat(PIPELINE.start().key()).isEqualTo("prospecting");
    assertThat(
            pipeline(
                    stage("market", Stage.SEGMENTING),
                    stage("one", Stage.PROSPECTING),
                    stage("two", Stage.PROSPECTING))
                .start()
                .key())
        .isEqualTo("one");
    assertThat(pipeline(stage("meet", Stage.CUSTOMER_MEETINGS)).start().key()).isEqualTo("meet");
  }

  @Test
  void aMoveLeavesUndoneWhatIsMandatoryFromThePresentStageUpToBeforeTheNext() {
    assertThat(undone("prospecting", "customerMeetings")).isEmpty();
    assertThat(undone("prospecting", "closing"))
        .containsExactly("uncoverPain", "identifyDecisionPower", "sendSponsorLetter");
    assertThat(undone("customerMeetings", "meetingFollowUp", "uncoverPain"))
        .containsExactly("identifyDecisionPower");
    assertThat(undone("meetingFollowUp", "resale", "sendSponsorLetter")).isEmpty();
  }

  @Test
  void whoStaysOrGoesBackLeavesNothingUndone() {
    assertThat(undone("customerMeetings", "customerMeetings")).isEmpty();
    assertThat(undone("closing", "prospecting")).isEmpty();
  }

  private static List<String> undone(String from, String to, String... done) {
    return PIPELINE.undone(from, to, Set.of(done)).stream().map(it -> it.activity().key()).toList();
  }

  @Test
  void anUnknownStageIsRefusedWithThoseThatThereAre() {
    assertThatExceptionOfType(PipelineException.UnknownStage.class)
        .isThrownBy(
            () -> pipeline(stage("a", Stage.CLOSING), stage("b", Stage.CLOSING)).require("c"))
        .withMessage("The pipeline 'p-1' has no stage 'c'")
        .satisfies(it -> assertThat(it.keys()).isEqualTo("a, b"));
  }

  @Test
  void anotherPipelineIsEnteredByKeyThenByTheStageOfTheMethodThenByChoice() {
    PipelineStage before = stage("meet", Stage.CUSTOMER_MEETINGS);
    Pipeline sameKey =
        pipeline(stage("call", Stage.CUSTOMER_MEETINGS), stage("meet", Stage.CLOSING));
    Pipeline sameStage =
        pipeline(stage("call", Stage.CUSTOMER_MEETINGS), stage("z", Stage.CLOSING));
    Pipeline neither = pipeline(stage("y", Stage.PROSPECTING), stage("z", Stage.CLOSING));
    assertThat(sameKey.goingOnFrom(before, null).key()).isEqualTo("meet");
    assertThat(sameStage.goingOnFrom(before, null).key()).isEqualTo("call");
    assertThat(sameStage.goingOnFrom(before, "z").key()).isEqualTo("z");
    assertThatExceptionOfType(PipelineException.NoMatchingStage.class)
        .isThrownBy(() -> neither.goingOnFrom(before, null))
        .withMessage("The pipeline 'p-1' has no stage that matches 'meet'")
        .satisfies(it -> assertThat(it.keys()).isEqualTo("y, z"));
    assertThatExceptionOfType(PipelineException.UnknownStage.class)
        .isThrownBy(() -> neither.goingOnFrom(before, "meet"));
  }

  @Test
  void thereAreOneToThirtyStages() {
    assertThat(breaches(List.of())).containsExactly("/stages must be 1 to 30 stages");
    assertThat(breaches(stages(30))).isEmpty();
    assertThat(breaches(stages(31))).containsExactly("/stages must be 1 to 30 stages");
  }

  private static List<PipelineStage> stages(int count) {
    return IntStream.range(0, count).mapToObj(i -> stage("s" + i, Stage.CLOSING)).toList();
  }

  @Test
  void aStageHasAtMostThirtyActivities() {
    List<ExitActivity> thirtyOne =
        IntStream.range(0, 31).mapToObj(i -> new ExitActivity("a" + i, TEXT, false)).toList();
    assertThat(breaches(List.of(new PipelineStage("s", Stage.CLOSING, TEXT, thirtyOne))))
        .containsExactly("/stages/0/exitActivities must be at most 30 activities");
    assertThat(
            breaches(
                List.of(new PipelineStage("s", Stage.CLOSING, TEXT, thirtyOne.subList(0, 30)))))
        .isEmpty();
  }

  @Test
  void stagesOfTheMethodNeverFall() {
    assertThat(
            breaches(
                List.of(
                    stage("a", Stage.CLOSING),
                    stage("b", Stage.CLOSING),
                    stage("c", Stage.PROSPECTING))))
        .containsExactly(
            "/stages/2/stage must not come before the stage of the method that is above it");
  }

  @Test
  void keysAreUniqueInThePipeline() {
    PipelineStage one =
        new PipelineStage("s", Stage.CLOSING, TEXT, List.of(new ExitActivity("a", TEXT, false)));
    assertThat(breaches(Collections.nCopies(2, one)))
        .containsExactly(
            "/stages/1/key is the key of another stage of this pipeline",
            "/stages/1/exitActivities/0/key is the key of another activity of this pipeline");
  }

  @Test
  void keysAreOfFewCharacters() {
    assertThat(breaches(List.of(stage("a-b.c_D9", Stage.CLOSING)))).isEmpty();
    assertThat(breaches(List.of(stage("a".repeat(64), Stage.CLOSING)))).isEmpty();
    for (String bad : List.of("", "-a", "a b", "a/b", "å", "a".repeat(65))) {
      assertThat(breaches(List.of(stage(bad, Stage.CLOSING))))
          .containsExactly("/stages/0/key " + PipelineLaw.KEY_IN_WORDS);
    }
  }

  @Test
  void whatBreaksTheLawIsNoPipeline() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Pipeline("p-1", List.of()))
        .withMessageContaining("p-1")
        .withMessageContaining("must be 1 to 30 stages");
  }

  private static List<String> breaches(List<PipelineStage> stages) {
    return PipelineLaw.breaches(stages).stream().map(it -> it.place() + " " + it.detail()).toList();
  }

  private static Pipeline pipeline(PipelineStage... stages) {
    return new Pipeline("p-1", List.of(stages));
  }

  private static PipelineStage stage(String key, Stage stage) {
    return new PipelineStage(key, stage, TEXT, List.of());
  }
}
