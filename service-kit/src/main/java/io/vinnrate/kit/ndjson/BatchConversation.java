package io.vinnrate.kit.ndjson;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one body and their answers, many at a time. A batch ends when it is full, or when
 * the caller sends nothing for a moment: it may be waiting for the answers.
 */
final class BatchConversation<T> {

  private static final int MAX_LINES = 500;
  private static final int MAX_BYTES = 1 << 20;

  private final ReadAhead body;
  private final BatchLines<T> lines;
  private final PatientBatches<T> batches;
  private final OutputStream out;
  private final List<BatchLine<T>> batch = new ArrayList<>(MAX_LINES);
  private int bytes;

  BatchConversation(
      ReadAhead body, BatchLines<T> lines, PatientBatches<T> batches, OutputStream out) {
    this.body = body;
    this.lines = lines;
    this.batches = batches;
    this.out = out;
  }

  /** Answers the first line and all that follow; an exception ends it in the middle. */
  void hold(Line first, LineReader reader) throws IOException {
    for (Line line = first; line != null; line = reader.next(this::endBatchUnlessMoreComes)) {
      BatchLine<T> read = lines.of(line);
      batch.add(read);
      bytes += read.size();
      if (batch.size() == MAX_LINES || bytes >= MAX_BYTES) {
        endBatch();
      }
    }
    endBatch();
  }

  private void endBatchUnlessMoreComes() throws IOException {
    if (!batch.isEmpty() && !body.hasMoreSoon()) {
      endBatch();
    }
  }

  private void endBatch() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    try {
      for (byte[] answer : batches.answer(batch)) {
        out.write(answer);
        out.write('\n');
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the service stops").initCause(e);
    }
    out.flush();
    batch.clear();
    bytes = 0;
  }
}
