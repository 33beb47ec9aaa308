-- Customers as scoring sees them.
CREATE TABLE known_customer (
  id      uuid    PRIMARY KEY,
  version bigint  NOT NULL,
  name    text,
  deleted boolean NOT NULL
);

-- Opportunities as scoring sees them, each with its latest score. A deleted one keeps its row, so that a
-- straggling event does not bring it back.
CREATE TABLE scored_opportunity (
  id                  uuid             PRIMARY KEY,
  version             bigint           NOT NULL,
  status              text             NOT NULL,
  customer_id         uuid,
  title               text,
  owner               text,
  stage               text,
  amount              numeric(19, 4),
  currency            text,
  expected_close_date date,
  -- the latest score; its version counts the events on the topic of scores
  score_id            uuid,
  score_version       bigint           NOT NULL,
  input_hash          text,
  model_version       text,
  win_probability     double precision,
  expected_value      numeric(19, 4),
  weakest_factor      text
);
-- one index for each order of the rankings, with and without an owner
CREATE INDEX ranking_by_value ON scored_opportunity (expected_value DESC, id DESC) WHERE status = 'open';
CREATE INDEX ranking_by_probability ON scored_opportunity (win_probability DESC, id DESC) WHERE status = 'open';
CREATE INDEX ranking_of_owner_by_value ON scored_opportunity (owner, expected_value DESC, id DESC) WHERE status = 'open';
CREATE INDEX ranking_of_owner_by_probability ON scored_opportunity (owner, win_probability DESC, id DESC) WHERE status = 'open';

-- The history: one row for each input of an opportunity and model that scored it.
CREATE TABLE score (
  id                  uuid        PRIMARY KEY,
  opportunity_id      uuid        NOT NULL,
  opportunity_version bigint      NOT NULL,
  model_version       text        NOT NULL,
  input_hash          text        NOT NULL,
  input               jsonb       NOT NULL,
  score               jsonb       NOT NULL,
  scored_at           timestamptz NOT NULL,
  UNIQUE (opportunity_id, opportunity_version, model_version)
);
