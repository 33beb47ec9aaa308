package io.vinnrate.customer;

import java.util.regex.Pattern;

/**
 * The number of an organisation in Norway's Central Coordinating Register for Legal Entities: nine
 * digits, the last of which checks the others modulo 11.
 *
 * @see <a
 *     href="https://www.brreg.no/en/about-us-2/our-registers/about-the-central-coordinating-register-for-legal-entities-ccr/about-the-organisation-number/">About
 *     the organisation number</a>
 */
public final class NorwegianOrganizationNumber {

  /** The country whose organisations have such numbers, ISO 3166-1 alpha-2. */
  public static final String COUNTRY = "NO";

  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final int MODULUS = 11;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{9}");

  private NorwegianOrganizationNumber() {}

  /**
   * Whether a text is such a number. Spaces, which often group its digits, do not count.
   *
   * <p>The check digit is what makes the weighted sum of all digits a multiple of 11, so a sum that
   * would need the digit 10 has no number.
   */
  public static boolean isValid(String text) {
    String number = text.replace(" ", "");
    return DIGITS.matcher(number).matches()
        && checkDigit(number) == Character.digit(number.charAt(WEIGHTS.length), 10);
  }

  /** 0 to 10. */
  private static int checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    return (MODULUS - sum % MODULUS) % MODULUS;
  }
}
