package io.vinnrate.scoring.score;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.CustomerFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of an assessment's canonical JSON (RFC 8785), so that anyone can check what a score
 * was computed from: {@code {"answers":{…},"factors":{…}}}, both always present, and {@code
 * "customer":{"class":…,"loyaltyIndex":…}} with what is known of the two, when anything is.
 */
final class InputHash {

  private InputHash() {}

  /** 64 lower-case hexadecimal digits. */
  static String of(Assessment assessment, @Nullable CustomerFacts customer) {
    try {
      byte[] canonical = new JsonCanonicalizer(json(assessment, customer)).getEncodedUTF8();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Assessment assessment, @Nullable CustomerFacts customer) {
    String answers =
        assessment.answers().entrySet().stream()
            .map(answer -> quoted(answer.getKey()) + ":" + quoted(answer.getValue()))
            .collect(Collectors.joining(","));
    String factors =
        assessment.factors().entrySet().stream()
            .map(factor -> quoted(factor.getKey().key()) + ":" + factor.getValue())
            .collect(Collectors.joining(","));
    return "{\"answers\":{%s},%s\"factors\":{%s}}".formatted(answers, json(customer), factors);
  }

  private static String json(@Nullable CustomerFacts customer) {
    if (customer == null || !customer.tellsStanding()) {
      return "";
    }
    return Stream.concat(
            Stream.ofNullable(customer.customerClass())
                .map(it -> "\"class\":" + quoted(WireName.of(it))),
            Stream.ofNullable(customer.loyaltyIndex()).map(it -> "\"loyaltyIndex\":" + it))
        .collect(Collectors.joining(",", "\"customer\":{", "},"));
  }

  /** The keys of a rubric are plain words, and only assessments that fit one are hashed. */
  private static String quoted(String word) {
    return '"' + word + '"';
  }
}
