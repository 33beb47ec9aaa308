-- Answers of the lines of requests that carried an Idempotency-Key, written in the transaction of the lines' effect.
-- A request is known by a hash of its operation and its key, a line by a hash of what it said.
CREATE TABLE answered_line (
  request     uuid        NOT NULL,
  line        bigint      NOT NULL,
  fingerprint uuid        NOT NULL,
  answer      bytea       NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (request, line)
);
CREATE INDEX answered_line_answered_at ON answered_line (answered_at);
