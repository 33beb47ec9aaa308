-- What the service kit stores in each service's own database.

-- Events that were committed and are not yet acknowledged by Kafka. A row lives from the commit of the business
-- transaction to the broker's acknowledgement.
CREATE TABLE outbox (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  aggregate_id uuid        NOT NULL,
  version      bigint      NOT NULL,
  shard        smallint    NOT NULL,
  topic        text        NOT NULL,
  key          text        NOT NULL,
  headers      jsonb       NOT NULL,
  payload      bytea       NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (aggregate_id, version)
);

-- Which replica relays which shard. The epoch counts the owners, so that an old one can tell that it was replaced.
CREATE TABLE outbox_lease (
  shard      smallint    PRIMARY KEY,
  owner      uuid,
  epoch      bigint      NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO outbox_lease (shard) SELECT generate_series(0, 31);

-- The replicas that are alive, so that each takes its fair share of the shards.
CREATE TABLE outbox_replica (
  id         uuid        PRIMARY KEY,
  expires_at timestamptz NOT NULL
);

-- Messages that could not be applied, kept whole for a person to look at and for replay after a mend.
CREATE TABLE inbox_parked (
  id        uuid        PRIMARY KEY,
  topic     text        NOT NULL,
  partition integer     NOT NULL,
  "offset"  bigint      NOT NULL,
  key       bytea,
  headers   jsonb       NOT NULL,
  payload   bytea,
  reason    text        NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (topic, partition, "offset")
);

-- Answers of requests that carried an Idempotency-Key, written in the transaction of their effect.
CREATE TABLE idempotent_request (
  scope       text        NOT NULL,
  key         text        NOT NULL,
  fingerprint bytea       NOT NULL,
  status      smallint    NOT NULL,
  headers     jsonb       NOT NULL,
  body        bytea       NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotent_request_created_at ON idempotent_request (created_at);
