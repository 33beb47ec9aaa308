package io.vinnrate.scoring.score;

import io.vinnrate.kit.json.WireName;
import io.vinnrate.scoring.model.Assessment;
import io.vinnrate.scoring.model.CustomerFacts;
import io.vinnrate.scoring.model.Factor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of an assessment's canonical JSON (RFC 8785), so that anyone can check what a score
 * was computed from: {@code {"answers":{…},"factors":{…}}}, both always present, and {@code
 * "customer":{"class":…,"loyaltyIndex":…}} with what is known of the two, when anything is.
 */
final class InputHash {

  private static final Factor[] FACTORS =
      Arrays.stream(Factor.values())
          .sorted(Comparator.comparing(Factor::key))
          .toArray(Factor[]::new);

  /** To be copied, which is quicker than to look for one each time. */
  private static final MessageDigest SHA_256 = sha256();

  private InputHash() {}

  /** 64 lower-case hexadecimal digits. */
  static String of(Assessment assessment, @Nullable CustomerFacts customer) {
    byte[] canonical = canonical(assessment, customer).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(((MessageDigest) SHA_256.clone()).digest(canonical));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The canonical JSON, put together as it is: an assessment's answers are in the order of their
   * keys, and the keys and answers of a rubric are plain words, which nothing in JSON escapes.
   */
  static String canonical(Assessment assessment, @Nullable CustomerFacts customer) {
    StringBuilder json = new StringBuilder(1_024).append("{\"answers\":{");
    assessment
        .answers()
        .forEach((key, answer) -> member(json, key).append('"').append(answer).append('"'));
    json.append('}');
    if (customer != null && customer.tellsStanding()) {
      json.append(",\"customer\":{");
      if (customer.customerClass() != null) {
        member(json, "class").append('"').append(WireName.of(customer.customerClass())).append('"');
      }
      if (customer.loyaltyIndex() != null) {
        member(json, "loyaltyIndex").append(number(customer.loyaltyIndex()));
      }
      json.append('}');
    }
    json.append(",\"factors\":{");
    for (Factor factor : FACTORS) {
      Double control = assessment.factors().get(factor);
      if (control != null) {
        member(json, factor.key()).append(number(control));
      }
    }
    return json.append("}}").toString();
  }

  private static StringBuilder member(StringBuilder json, String key) {
    if (json.charAt(json.length() - 1) != '{') {
      json.append(',');
    }
    return json.append('"').append(key).append("\":");
  }

  private static String number(double number) {
    try {
      return NumberToJSON.serializeNumber(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
