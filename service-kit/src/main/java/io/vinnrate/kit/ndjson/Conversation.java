package io.vinnrate.kit.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.vinnrate.kit.problem.MappedProblems;
import io.vinnrate.kit.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;

/** The lines of one body and their answers. */
final class Conversation<T> {

  private final LineBodies<T> bodies;
  private final ObjectWriter writer;
  private final LineAnswers<T> answers;
  private final MappedProblems problems;

  Conversation(
      LineBodies<T> bodies, ObjectWriter writer, LineAnswers<T> answers, MappedProblems problems) {
    this.bodies = bodies;
    this.writer = writer.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    this.answers = answers;
    this.problems = problems;
  }

  /** Answers the first line and all that follow; an exception ends it in the middle. */
  void hold(Line first, LineReader lines, OutputStream out) throws IOException {
    JsonGenerator json = writer.createGenerator(out).setRootValueSeparator(null);
    for (Line line = first; line != null; line = lines.next(json)) {
      writer.writeValue(json, answer(line));
      json.writeRaw('\n');
    }
    json.flush();
  }

  private Object answer(Line line) {
    return switch (line) {
      case Line.Content content -> answer(content);
      case Line.Refused(long number, Problem problem) -> answers.refuse(number, problem);
    };
  }

  private Object answer(Line.Content line) {
    try {
      return answers.answer(line.number(), bodies.read(line));
    } catch (IOException | RuntimeException e) { // the line is in memory: what is wrong is in it
      return answers.refuse(line.number(), problems.of(e));
    }
  }
}
