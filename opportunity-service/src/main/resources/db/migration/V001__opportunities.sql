CREATE TABLE opportunity (
  id                  uuid          PRIMARY KEY,
  version             bigint        NOT NULL CHECK (version > 0),
  external_id         text          UNIQUE,
  customer_id         uuid          NOT NULL,
  title               text          NOT NULL,
  situation           text,
  product_segment     text,
  amount              numeric(19,4) NOT NULL CHECK (amount >= 0),
  currency            text          NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  expected_close_date date          NOT NULL,
  owner               text,
  buying_process      text,
  stage               text          NOT NULL,
  assessment          jsonb         NOT NULL,
  -- null while it is open
  outcome             text          CHECK (outcome IN ('WON', 'LOST', 'ABANDONED')),
  close_reason        text          CHECK (close_reason IS NULL OR outcome IS NOT NULL),
  closed_at           timestamptz   CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  created_at          timestamptz   NOT NULL,
  changed_at          timestamptz   NOT NULL
);
CREATE INDEX opportunity_outcome ON opportunity (outcome, id);
CREATE INDEX opportunity_stage ON opportunity (stage, id);
CREATE INDEX opportunity_owner ON opportunity (owner, id);
CREATE INDEX opportunity_customer ON opportunity (customer_id, id);

-- The replica of the customers, kept by their events. A deleted one stays, so that a late event does not revive it.
CREATE TABLE known_customer (
  id         uuid        PRIMARY KEY,
  version    bigint      NOT NULL,
  name       text,
  deleted    boolean     NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (deleted = (name IS NULL))
);

-- The latest score of each opportunity, kept by the events of their owner. An event may arrive before or after the
-- opportunity's row goes, hence no foreign key.
CREATE TABLE latest_score (
  opportunity_id  uuid             PRIMARY KEY,
  version         bigint           NOT NULL,
  deleted         boolean          NOT NULL,
  win_probability double precision CHECK (win_probability BETWEEN 0 AND 1),
  low             double precision CHECK (low BETWEEN 0 AND 1),
  high            double precision CHECK (high BETWEEN 0 AND 1),
  model_version   text,
  scored_at       timestamptz,
  CHECK (deleted OR (win_probability, low, high, model_version, scored_at) IS NOT NULL)
);
