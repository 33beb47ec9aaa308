package io.vinnrate.opportunity;

/** The five factors of the win rate, in the order in which its formula names them. */
public enum Factor {
  NEED,
  SOLUTION,
  VALUE,
  ACCESS,
  SALES_PROCESS
}
