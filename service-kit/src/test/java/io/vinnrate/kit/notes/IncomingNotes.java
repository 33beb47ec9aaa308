package io.vinnrate.kit.notes;

import io.vinnrate.kit.event.ReceivedEvent;
import io.vinnrate.kit.inbox.Applied;
import io.vinnrate.kit.inbox.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Takes notes of others over; has a bug until it is mended. */
@ApplicationScoped
public class IncomingNotes implements Subscription {

  /** Where they come from. */
  public static final String TOPIC = "notes-of-others";

  /** The beginning of the texts that the bug is about. */
  public static final String ODD = "odd ";

  private final Notes notes;
  private volatile boolean mended;

  IncomingNotes(Notes notes) {
    this.notes = notes;
  }

  /** Whether the bug is there no more. */
  public void mended(boolean now) {
    mended = now;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Applied apply(ReceivedEvent event) {
    Applied applied = notes.apply(event);
    if (!mended && Objects.requireNonNull(notes.find(event.aggregateId())).text().startsWith(ODD)) {
      throw new IllegalStateException("odd texts are not known");
    }
    return applied;
  }
}
