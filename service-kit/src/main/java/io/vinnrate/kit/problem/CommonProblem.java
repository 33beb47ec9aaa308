package io.vinnrate.kit.problem;

/** The problems that any operation of any service can have. */
public enum CommonProblem implements ProblemType {
  MALFORMED_JSON(
      400,
      "The body is not readable JSON",
      "The body could not be parsed as JSON of the documented shape; errors[].pointer tells where."
          + " Mend it and send it again."),
  BAD_PARAMETER(
      400,
      "A parameter or header is not valid",
      "A query parameter or a header has a form or value that the operation does not know; errors[]"
          + " names it."),
  BAD_REQUEST(
      400, "The request is not valid", "The request breaks HTTP or the form of this operation."),
  UNAUTHORIZED(401, "Authentication is needed", "Send a valid bearer token."),
  FORBIDDEN(403, "Not allowed", "The token is valid and lacks the right to do this."),
  OUT_OF_REACH(
      403,
      "Out of reach",
      "The token limits its bearer to some owners, teams or territories, and this lies outside of"
          + " them."),
  NOT_FOUND(404, "Not found", "There is nothing at this address, or not any more."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "The address exists and does not take this method; see the Allow header."),
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "The operation can't answer in any media type that the Accept header allows."),
  REQUEST_IN_PROGRESS(
      409,
      "The same request is in progress",
      "Another request with this Idempotency-Key has not ended yet. Wait for the seconds in"
          + " Retry-After and send it again."),
  CONFLICT(
      409,
      "Conflict with the current state",
      "The request does not fit what is stored; read it again and decide."),
  PRECONDITION_FAILED(
      412,
      "The resource has changed",
      "If-Match names another version than the current one. Read the resource again and repeat the"
          + " change on it."),
  CONTENT_TOO_LARGE(
      413, "The body is too large", "The body exceeds the limit that the operation documents."),
  LINE_TOO_LONG(
      413,
      "The line is too long",
      "A line of the body exceeds the limit that the operation documents. It was skipped; the other"
          + " lines are answered."),
  TOO_MANY_LINES(
      413,
      "The body has too many lines",
      "The body exceeds the number of lines that the operation documents. The lines before this one"
          + " are answered; send this one and the following in a body of their own."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Unsupported media type", "Send the Content-Type that the operation documents."),
  VALIDATION_FAILED(
      422,
      "Some values are not allowed",
      "The body is well-formed; one or more values break a rule. errors[] has one entry for each."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The Idempotency-Key was used for another request",
      "A key belongs to one request. Send the original body with it, or a new key."),
  PRECONDITION_REQUIRED(
      428,
      "If-Match is needed",
      "A change must say which version it was made on: send the ETag of the resource in If-Match."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "This caller has sent more requests than its limit allows, or has too many bodies of lines"
          + " under way at once; the headers RateLimit-Policy and RateLimit tell the limit. Nothing"
          + " was changed: wait for the seconds in Retry-After."),
  INTERNAL_ERROR(
      500,
      "Internal error",
      "The service failed. The error is logged there with the instance given here."),
  OVERLOADED(
      503,
      "Too much to do",
      "The service works on as many requests as it can. Nothing was done for this one: try again"
          + " after Retry-After seconds, and more slowly if this goes on."),
  UNAVAILABLE(
      503,
      "Temporarily unavailable",
      "Something that the service needs does not answer now. Nothing was changed; try again after"
          + " Retry-After seconds.");

  private final Meaning meaning;

  CommonProblem(int status, String title, String explanation) {
    this.meaning = new Meaning(status, title, explanation);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /**
   * The problem that says what a bare HTTP status says; a client error without an own one is a bad
   * request.
   */
  static CommonProblem ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> CONTENT_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> VALIDATION_FAILED;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }
}
