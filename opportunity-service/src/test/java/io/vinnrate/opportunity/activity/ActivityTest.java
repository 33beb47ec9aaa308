package io.vinnrate.opportunity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

  private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-000000000000");
  private static final UUID OLA = UUID.fromString("0a1b2c3d-6a5e-4b21-9d0a-3c7e8a1b2c3d");
  private static final Instant AT = Instant.parse("2026-02-18T13:30:00.123456789Z");

  private static Activity activity(
      ActivityKind kind, @Nullable Initiator by, @Nullable Integer minutes, UUID... with) {
    return new Activity(ID, kind, "Talked", AT, by, minutes, List.of(with));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CALL,    ,         true
          CALL,    US,       true
          MEETING, ,         true
          LETTER,  ,         false
          LETTER,  US,       false
          LETTER,  CUSTOMER, true
          PROOF,   US,       false
          PROOF,   CUSTOMER, true
          """)
  void whatFromUsMayFindNobodyIsNoContact(
      ActivityKind kind, @Nullable Initiator initiatedBy, boolean contact) {
    assertThat(activity(kind, initiatedBy, null).isContact()).isEqualTo(contact);
  }

  @Test
  void aDayIsTheLongest() {
    assertThat(activity(ActivityKind.PROOF, null, 1440).minutes()).isEqualTo(1440);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activity(ActivityKind.PROOF, null, 1441))
        .withMessage("minutes must be from 0 to 1440");
    assertThatIllegalArgumentException().isThrownBy(() -> activity(ActivityKind.PROOF, null, -1));
  }

  @Test
  void itsHistoryHasWhatIsKnownOfIt() {
    String path = "/activities/" + ID;
    assertThat(activity(ActivityKind.LETTER, null, null).state())
        .containsOnlyKeys(path + "/kind", path + "/what", path + "/at");
    assertThat(activity(ActivityKind.MEETING, Initiator.US, 45, OLA).state())
        .containsEntry(path + "/kind", "meeting")
        .containsEntry(path + "/at", "2026-02-18T13:30:00.123456Z")
        .containsEntry(path + "/initiatedBy", "us")
        .containsEntry(path + "/minutes", "45")
        .containsEntry(path + "/stakeholderIds/0", OLA.toString());
  }
}
