package io.vinnrate.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.vinnrate.local.server.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One sale from the first call to the order, by the public API alone. What is told here is
 * docs/a-sale-from-start-to-end.md word for word: run the test with {@code
 * -Dvinnrate.docs.write=true} to write it anew.
 */
final class SaleFromStartToEnd {

  private static final String HEAD =
      """
      # A sale from start to end

      How a sale is worked with Vinnrate, from the first call to the order. Every call below is made, and every answer
      checked, by the acceptance tests (`SaleFromStartToEnd`); this page is what they wrote down. Names in braces stand for
      what differs each time: ids, and days around today. Only the parts of answers that matter are shown.

      customer-service listens on port 8081, opportunity-service on 8082, scoring-service on 8083. `If-Match: *` changes
      whatever version there is; a program that must not overwrite what others did sends the `ETag` that it has read.
      The calls come from a program that may do everything, such as a CRM: each bears a token of its own (header
      `Authorization: Bearer …`; on the local stack that of `./dev token --service crm`), and `Acting-User` names the person
      that it acts for, for the history.
      """;

  private final Story story;

  /**
   * The sale that is about to begin.
   *
   * @param services where each service is
   */
  SaleFromStartToEnd(Map<String, String> services) {
    story = new Story(services);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    story.name("yesterday", now.minus(1, ChronoUnit.DAYS).toString());
    story.name("thisMorning", now.minus(1, ChronoUnit.HOURS).toString());
    story.name("nextWeek", now.plus(7, ChronoUnit.DAYS).toString());
    story.name("inAMonth", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(30).toString());
    story.name("solveig", "f1c9b6d2-6a5e-4b21-9d0a-3c7e8a1b2c3d");
    story.name("ola", "0a1b2c3d-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  }

  void tell() {
    story.say(HEAD);
    whoSells();
    prospecting();
    theFirstCall();
    theFirstMeeting();
    theStageIsNotLeftTooEarly();
    theSponsorLetter();
    backAndForth();
    theOrder();
    whatIsLeft();
  }

  /** What was told is what is written. */
  void isWritten() {
    Path page = ProjectFolder.find().root().resolve("docs/a-sale-from-start-to-end.md");
    try {
      if (Boolean.getBoolean("vinnrate.docs.write")) {
        Files.writeString(page, story.text());
      }
      assertThat(Files.readString(page)).isEqualTo(story.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void whoSells() {
    story.chapter(
        "Who sells",
        "A seller has a team and a territory, which the seller's opportunities take over. The"
            + " profile is information and never an input of a score.");
    story
        .put("opportunity", "/v1/sellers/ingrid")
        .body(
            """
            {"name": "Ingrid Solberg", "profile": "challenger", "team": "west", "territory": "Vestland"}
            """)
        .answers(201);
    story
        .put("opportunity", "/v1/sellers/kari")
        .body("{\"name\": \"Kari Moe\", \"profile\": \"problemSolver\", \"team\": \"north\"}")
        .answers(201);
    story
        .post("customer", "/v1/customers")
        .body(
            "{\"name\": \"Havnes Sjømat AS\", \"profile\": {\"industry\": \"fish\", \"country\":"
                + " \"NO\"}}")
        .answers(201)
        .name("customer", "/id");
  }

  private void prospecting() {
    story.chapter(
        "Prospecting",
        "An opportunity starts in the active pipeline. Nothing is known of it yet, which is not the"
            + " same as bad: its score is the base rate.");
    story
        .post("opportunity", "/v1/opportunities")
        .header("Acting-User", "ingrid")
        .body(
            """
            {"customerId": "{customer}", "title": "Cold-chain monitoring for two plants",
             "situation": "businessCustomers", "productSegment": "cold-chain", "buyingProcess": "thoroughCheck",
             "amount": {"amount": 480000, "currency": "NOK"}, "expectedCloseDate": "{inAMonth}", "owner": "ingrid"}
            """)
        .answers(201)
        .with("/pipeline", "default-1")
        .with("/stage", "prospecting")
        .with("/phase", "interest")
        .with("/team", "west")
        .with("/territory", "Vestland")
        .name("sale", "/id");
    story.get("scoring", "/v1/opportunities/{sale}/score").comesTo("/winProbability", "0.25");
  }

  private void theFirstCall() {
    story.chapter(
        "The first call",
        "What is done with the buyer is noted as it happens. Scores follow from it: nobody fills in"
            + " a form.");
    story
        .put("opportunity", "/v1/opportunities/{sale}/stakeholders/{solveig}")
        .by("ingrid")
        .body(
            """
            {"name": "Solveig Havnes", "title": "Head of production", "role": "sponsor", "otherRoles": ["affectedManager"],
             "stance": "neutral", "influence": "high", "met": false}
            """)
        .answers(201);
    story
        .post("opportunity", "/v1/opportunities/{sale}/activities")
        .by("ingrid")
        .body(
            """
            {"kind": "call", "what": "Ice is bought to be on the safe side", "at": "{yesterday}", "initiatedBy": "us",
             "minutes": 15, "stakeholderIds": ["{solveig}"]}
            """)
        .answers(201);
    story
        .put("opportunity", "/v1/opportunities/{sale}/steps")
        .by("ingrid")
        .body("{\"sellerStep\": \"bookMeeting\", \"buyerStep\": \"acceptMeeting\"}")
        .answers(200)
        .with("/inStep", "level");
    story
        .put("opportunity", "/v1/opportunities/{sale}/next-step")
        .by("ingrid")
        .body("{\"what\": \"First meeting at the plant\", \"at\": \"{nextWeek}\"}")
        .answers(201);
    story
        .post("opportunity", "/v1/opportunities/{sale}/stage-moves")
        .by("ingrid")
        .body("{\"to\": \"customerMeetings\"}")
        .answers(200)
        .with("/phase", "sellingIn");
    story.say(
        "The score has learnt of the call, the booked step, and who is there, and tells why it is"
            + " another:");
    story.get("scoring", "/v1/opportunities/{sale}/score").comesTo("/weakestFactor", "access");
  }

  private void theFirstMeeting() {
    story.chapter(
        "The first meeting",
        "The meeting plan answers the nine questions of the preparation from what is known, says"
            + " what is missing, and divides the time.");
    story
        .get("opportunity", "/v1/opportunities/{sale}/meeting-plan?minutes=60")
        .answers(200)
        .with("/minutes", "60")
        .with("/questions/0/missing", "false")
        .with("/steps/4/minutes", "30");
    story.say(
        "After the meeting: what was heard, in the buyer's own words where they are the best.");
    story
        .post("opportunity", "/v1/opportunities/{sale}/activities")
        .by("ingrid")
        .body(
            """
            {"kind": "meeting", "what": "First meeting at the plant", "at": "{thisMorning}", "initiatedBy": "us", "minutes": 60,
             "stakeholderIds": ["{solveig}"]}
            """)
        .answers(201);
    evidence(
        """
        {"about": "pain", "text": "A tenth of the fish is downgraded", "quote": "We throw away a lorry a month",
         "criterion": "painConfirmed", "stakeholderId": "{solveig}", "at": "2026-02-18T13:30:00Z"}
        """);
    evidence(
        """
        {"about": "cause", "text": "Nobody sees the temperature between plant and lorry", "stakeholderId": "{solveig}",
         "at": "2026-02-18T13:30:00Z"}
        """);
    evidence(
        """
        {"about": "vision", "text": "An alarm before the fish is warm", "quote": "If only somebody rang me in time",
         "stakeholderId": "{solveig}", "at": "2026-02-18T13:30:00Z"}
        """);
    story
        .put("opportunity", "/v1/opportunities/{sale}/assessment")
        .by("ingrid")
        .body(
            """
            {"answers": {"needLevel": "buyingVision", "buyingDesire": "4", "painConfirmed": "byUser", "visionOrigin": "shared"}}
            """)
        .answers(200);
    story
        .put("opportunity", "/v1/opportunities/{sale}/steps")
        .by("ingrid")
        .body("{\"sellerStep\": \"findNeed\", \"buyerStep\": \"tellNeeds\"}")
        .answers(200)
        .with("/inStep", "level");
    story
        .put("opportunity", "/v1/opportunities/{sale}/stakeholders/{ola}")
        .by("ingrid")
        .body(
            """
            {"name": "Ola Vik", "title": "Managing director", "role": "decisionMaker", "stance": "supports", "met": true,
             "lastContactAt": "{thisMorning}"}
            """)
        .answers(201);
    story
        .get("opportunity", "/v1/opportunities/{sale}/stakeholders")
        .answers(200)
        .with("/coverage/decisionMaker", "supports")
        .with("/coverage/missing", "[\"affectedUser\",\"evaluator\"]");
  }

  private void evidence(String body) {
    story
        .post("opportunity", "/v1/opportunities/{sale}/evidence")
        .by("ingrid")
        .body(body)
        .answers(201);
  }

  private void theStageIsNotLeftTooEarly() {
    story.chapter(
        "A stage is left when it is done",
        "Each stage has exit activities. Those that are mandatory are done before it is left, or"
            + " the move is forced, with a reason that the history keeps.");
    story
        .post("opportunity", "/v1/opportunities/{sale}/stage-moves")
        .by("ingrid")
        .body("{\"to\": \"meetingFollowUp\"}")
        .answers(409)
        .with("/type", "/problems/exit-activities-open");
    for (String activity : new String[] {"uncoverPain", "identifyDecisionPower"}) {
      done(activity);
    }
    story
        .post("opportunity", "/v1/opportunities/{sale}/stage-moves")
        .by("ingrid")
        .body("{\"to\": \"meetingFollowUp\"}")
        .answers(200)
        .with("/stage", "meetingFollowUp");
  }

  private void done(String activity) {
    story
        .put("opportunity", "/v1/opportunities/{sale}/exit-activities/" + activity)
        .by("ingrid")
        .body("{}")
        .answers(200);
  }

  private void theSponsorLetter() {
    story.chapter(
        "The sponsor letter",
        "The letter is made of the evidence, and of nothing else. What it lacks is listed"
            + " instead:");
    story
        .get("opportunity", "/v1/opportunities/{sale}/sponsor-letter?language=en")
        .header("Accept", "application/json")
        .answers(200)
        .with("/missing/0/about", "agreement")
        .with("/missing/1/about", "access")
        .with("/missing/2/about", "proof");
    evidence("{\"about\": \"agreement\", \"text\": \"We go on with a proof at one plant\"}");
    evidence("{\"about\": \"access\", \"text\": \"Solveig takes Ola Vik along to the proof\"}");
    evidence("{\"about\": \"proof\", \"text\": \"Two weeks of measuring at the first plant\"}");
    story
        .get("opportunity", "/v1/opportunities/{sale}/sponsor-letter?language=en")
        .header("Accept", "text/plain")
        .answers(200)
        .says("We throw away a lorry a month", "Two weeks of measuring");
    story.say("`Accept: text/html` gives the same as a page to print, `language=nb` in Norwegian.");
    story
        .post("opportunity", "/v1/opportunities/{sale}/activities")
        .by("ingrid")
        .body("{\"kind\": \"letter\", \"what\": \"Sponsor letter\", \"at\": \"{thisMorning}\"}")
        .answers(201);
    done("sendSponsorLetter");
  }

  private void backAndForth() {
    story.chapter("Backwards, forwards, and to another seller", "A move backwards has a reason:");
    story
        .post("opportunity", "/v1/opportunities/{sale}/stage-moves")
        .by("ingrid")
        .body(
            "{\"to\": \"customerMeetings\", \"reason\": \"The new plant manager wants a meeting of"
                + " her own\"}")
        .answers(200)
        .with("/stage", "customerMeetings");
    story
        .post("opportunity", "/v1/opportunities/{sale}/reassignments")
        .by("ingrid")
        .body("{\"owner\": \"kari\", \"reason\": \"Ingrid is on leave\"}")
        .answers(200)
        .with("/owner", "kari")
        .with("/team", "north");
    story
        .post("opportunity", "/v1/opportunities/{sale}/stage-moves")
        .by("kari")
        .body("{\"to\": \"closing\"}")
        .answers(200)
        .with("/phase", "buying");
    story.say("Who works on what is found by any filter of the list:");
    story
        .get("opportunity", "/v1/opportunities?team=north&stage=closing&customerId={customer}")
        .answers(200)
        .with("/items/0/title", "Cold-chain monitoring for two plants");
  }

  private void theOrder() {
    story.chapter(
        "The order",
        "An ending has an outcome, a reason of the company's catalogue, and its own words.");
    story
        .put("opportunity", "/v1/opportunities/{sale}/steps")
        .by("kari")
        .body("{\"sellerStep\": \"close\", \"buyerStep\": \"acceptOrder\"}")
        .answers(200)
        .with("/inStep", "level");
    story
        .post("opportunity", "/v1/opportunities/{sale}/closures")
        .by("kari")
        .body("{\"outcome\": \"lost\", \"reasonKey\": \"noDecision\"}")
        .answers(200)
        .with("/status", "lost");
    story.say("That was the wrong one. It is opened again where it was left:");
    story
        .post("opportunity", "/v1/opportunities/{sale}/reopenings")
        .by("kari")
        .body("{\"reason\": \"Closed by mistake\"}")
        .answers(200)
        .with("/status", "open")
        .with("/stage", "closing");
    story
        .post("opportunity", "/v1/opportunities/{sale}/closures")
        .by("kari")
        .body(
            "{\"outcome\": \"won\", \"reasonKey\": \"value\", \"reason\": \"The proof paid for"
                + " itself\"}")
        .answers(200)
        .with("/status", "won")
        .with("/closure/assessment/answers/needLevel", "buyingVision");
  }

  private void whatIsLeft() {
    story.chapter(
        "What is left of it",
        "The closure keeps what was known when the outcome was, for learning from it. The history"
            + " keeps everything: who, when, what, from, to.");
    story
        .get("opportunity", "/v1/opportunities/{sale}/history?limit=1")
        .answers(200)
        .with("/items/0/version", "1")
        .with("/items/0/what", "created")
        .with("/items/0/by", "ingrid")
        .name("creation", "/items/0/at");
    story.say(
        "So the opportunity can be read as it stood at any time, and how long it stayed in each"
            + " stage:");
    story
        .get("opportunity", "/v1/opportunities/{sale}?asOf={creation}")
        .answers(200)
        .with("/stage", "prospecting")
        .with("/owner", "ingrid")
        .with("/status", "open");
    story
        .get("opportunity", "/v1/opportunities/{sale}/stages")
        .answers(200)
        .with("/stages/2/key", "prospecting")
        .with("/stage", "closing")
        .with("/stages/4/exitActivities/0/mandatory", "true");
  }
}
