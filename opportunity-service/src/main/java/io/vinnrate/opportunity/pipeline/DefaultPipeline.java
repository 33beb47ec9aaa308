package io.vinnrate.opportunity.pipeline;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.opportunity.text.Text;
import java.util.List;

/** The pipeline that comes with the product: the stages of the selling method (B11) themselves. */
public final class DefaultPipeline {

  /** The pipeline "default-1". */
  public static final Pipeline PIPELINE =
      new Pipeline(
          "default-1",
          List.of(
              stage(Stage.TACTICAL_MARKETING, "Tactical marketing", "Taktisk markedsføring"),
              stage(Stage.SEGMENTING, "Segmenting", "Segmentering"),
              prospecting(),
              customerMeetings(),
              meetingFollowUp(),
              closing(),
              delivery(),
              resale()));

  private DefaultPipeline() {}

  private static PipelineStage prospecting() {
    return stage(
        Stage.PROSPECTING,
        "Prospecting",
        "Prospektering",
        optional(
            "findAndQualify", "Find and qualify prospects", "Finn og kvalifiser mulige kunder"),
        optional("sendTeaserMail", "Send a teaser mail", "Send en e-post som vekker interesse"),
        optional("makeFirstCall", "Make the first call", "Ta den første samtalen"),
        optional("bookMeetings", "Book meetings", "Avtal møter"));
  }

  private static PipelineStage customerMeetings() {
    return stage(
        Stage.CUSTOMER_MEETINGS,
        "Customer meetings",
        "Kundemøter",
        optional(
            "discoverBeforePresenting", "Discover before you present", "Avdekk før du presenterer"),
        mandatory("uncoverPain", "Uncover the buyer's pain", "Avdekk hva som plager kjøperen"),
        optional(
            "developBuyingVision",
            "Develop the buying vision together with the buyer",
            "Utvikle kjøpsvisjonen sammen med kjøperen"),
        mandatory(
            "identifyDecisionPower",
            "Identify who has the power to decide",
            "Finn ut hvem som har makt til å beslutte"),
        optional("qualifyBuyingProcess", "Qualify the buying process", "Kvalifiser kjøpsprosessen"),
        optional("bookNextStep", "Book the next step", "Avtal neste steg"));
  }

  private static PipelineStage meetingFollowUp() {
    return stage(
        Stage.MEETING_FOLLOW_UP,
        "Meeting follow-up",
        "Oppfølging av møter",
        mandatory("sendSponsorLetter", "Send the sponsor letter", "Send sponsorbrevet"),
        optional("holdFollowUpMeetings", "Hold follow-up meetings", "Hold oppfølgingsmøter"),
        optional("giveReferencesAndProof", "Give references and proof", "Gi referanser og bevis"),
        optional("prepareClosing", "Prepare closing", "Forbered avslutningen"));
  }

  private static PipelineStage closing() {
    return stage(
        Stage.CLOSING,
        "Closing",
        "Avslutning",
        optional("getFaceToFace", "Get face to face", "Møt kjøperen ansikt til ansikt"),
        optional("sellTheReturn", "Sell the return", "Selg avkastningen"),
        optional("closeVerbally", "Close verbally", "Avslutt muntlig"),
        optional("protectThePrice", "Protect the price", "Forsvar prisen"));
  }

  private static PipelineStage delivery() {
    return stage(
        Stage.DELIVERY,
        "Delivery",
        "Leveranse",
        optional("followUpAfterSale", "Follow up after the sale", "Følg opp etter salget"),
        optional("buildRelations", "Build relations", "Bygg relasjoner"),
        optional("handOver", "Hand over", "Overlever"),
        optional(
            "checkQualityPeriodically",
            "Check the quality periodically",
            "Sjekk kvaliteten jevnlig"));
  }

  private static PipelineStage resale() {
    return stage(
        Stage.RESALE,
        "Resale, upsell and cross-sell",
        "Gjensalg, mersalg og kryssalg",
        optional("startNewCycle", "Start a new cycle", "Start en ny syklus"));
  }

  private static PipelineStage stage(
      Stage stage, String en, String nb, ExitActivity... activities) {
    return new PipelineStage(WireName.of(stage), stage, new Text(en, nb), List.of(activities));
  }

  private static ExitActivity optional(String key, String en, String nb) {
    return new ExitActivity(key, new Text(en, nb), false);
  }

  private static ExitActivity mandatory(String key, String en, String nb) {
    return new ExitActivity(key, new Text(en, nb), true);
  }
}
