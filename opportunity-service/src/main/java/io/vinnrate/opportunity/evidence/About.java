package io.vinnrate.opportunity.evidence;

/** What a piece of evidence is about. */
public enum About {
  PAIN,
  CAUSE,
  CONSEQUENCE,
  VISION,
  AGREEMENT,
  ACCESS,
  PROOF,
  CONCERN,
  OTHER
}
