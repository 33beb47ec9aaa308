package io.vinnrate.fuzz.request;

/** What is special about a request. */
public enum Twist {
  /** Nothing: it should be understood. */
  SOUND,
  /** Its values are at the edges of what the document allows. */
  EDGE,
  /** A value of its body is one that the document does not allow, or hardly. */
  VALUE,
  /** Its body is broken as text. */
  TEXT,
  /** A parameter of its path or query is broken. */
  PARAMETER,
  /** A header is broken, or another than the document wants. */
  HEADER,
  /** The method is none of the path's. */
  METHOD,
  /** It breaks the rules of HTTP itself. */
  HTTP,
  /** It is an earlier one, again. */
  AGAIN,
  /** It has no token, or one that is worth nothing. */
  TOKEN
}
