package io.vinnrate.fuzz.oracle;

/**
 * Something wrong with an answer.
 *
 * @param kind what sort of thing
 * @param what the same for the same fault: names no value of a single request
 * @param detail what was found this time
 */
public record Fault(Kind kind, String what, String detail) {

  /** The sorts of faults. */
  public enum Kind {
    SERVER_ERROR("the service failed"),
    UNDOCUMENTED_STATUS("a status that the document does not name"),
    NO_PROBLEM("a refusal that is no problem+json of its schema"),
    UNDOCUMENTED_MEDIA_TYPE("a media type that the document does not name"),
    REFUSED_BY_SCHEMA("an answer that its schema refuses"),
    LEAK("an answer that tells of the inside"),
    HANG("no answer in time"),
    NO_ANSWER("no answer at all"),
    GONE("the service is gone");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /** What it means, for a person. */
    public String meaning() {
      return meaning;
    }
  }
}
