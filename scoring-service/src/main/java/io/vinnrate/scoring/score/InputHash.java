package io.vinnrate.scoring.score;

import io.vinnrate.scoring.model.Assessment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The SHA-256 of an assessment's canonical JSON (RFC 8785), so that anyone can check what a score
 * was computed from: {@code {"answers":{…},"factors":{…}}}, both always present.
 */
final class InputHash {

  private InputHash() {}

  /** 64 lower-case hexadecimal digits. */
  static String of(Assessment assessment) {
    try {
      byte[] canonical = new JsonCanonicalizer(json(assessment)).getEncodedUTF8();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Assessment assessment) {
    String answers =
        assessment.answers().entrySet().stream()
            .map(answer -> quoted(answer.getKey()) + ":" + quoted(answer.getValue()))
            .collect(Collectors.joining(","));
    String factors =
        assessment.factors().entrySet().stream()
            .map(factor -> quoted(factor.getKey().key()) + ":" + factor.getValue())
            .collect(Collectors.joining(","));
    return "{\"answers\":{" + answers + "},\"factors\":{" + factors + "}}";
  }

  /** The keys of a rubric are plain words, and only assessments that fit one are hashed. */
  private static String quoted(String word) {
    return '"' + word + '"';
  }
}
