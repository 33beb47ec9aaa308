package io.vinnrate.opportunity;

/** How the seller's steps stand to the buyer's. */
public enum InStep {
  /** The seller has gone further than the buyer follows. */
  AHEAD,
  /** The buyer has answered the seller's last step. */
  LEVEL,
  /** The buyer has gone further than the seller has noticed. */
  BUYER_LEADS
}
