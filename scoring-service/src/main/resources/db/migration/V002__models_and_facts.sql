-- Rubrics and models, never changed, and which model was in force from when; the last activation is in force.
CREATE TABLE rubric (
  version    text        PRIMARY KEY,
  criteria   jsonb       NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE model (
  version        text        PRIMARY KEY,
  rubric_version text        NOT NULL REFERENCES rubric,
  parameters     jsonb       NOT NULL,
  created_at     timestamptz NOT NULL
);
CREATE TABLE activation (
  number        bigint      PRIMARY KEY,
  model_version text        NOT NULL REFERENCES model,
  activated_at  timestamptz NOT NULL,
  -- when every open opportunity had been scored by it
  finished_at   timestamptz
);

-- The class (N, A, B or C) of the customer.
ALTER TABLE known_customer ADD COLUMN class text;

-- What a score was computed from is all that was known: its facts derive answers that change with time.
ALTER TABLE score RENAME COLUMN input TO known;
UPDATE score SET known = jsonb_build_object('assessment', known, 'facts', '{"buyingCentre": []}'::jsonb);
-- one score may come of another model or of time, at the same version of the opportunity
ALTER TABLE score ADD COLUMN number bigint, ADD COLUMN activation bigint NOT NULL DEFAULT 1;
UPDATE score SET number = counted.number
FROM (SELECT id, row_number() OVER (PARTITION BY opportunity_id ORDER BY opportunity_version) AS number FROM score) AS counted
WHERE counted.id = score.id;
ALTER TABLE score
  ALTER COLUMN number SET NOT NULL,
  ALTER COLUMN activation DROP DEFAULT,
  DROP CONSTRAINT score_opportunity_id_opportunity_version_model_version_key,
  ADD UNIQUE (opportunity_id, number),
  ADD UNIQUE (opportunity_id, opportunity_version, activation, input_hash);

ALTER TABLE scored_opportunity
  ADD COLUMN phase          text,
  ADD COLUMN situation      text,
  ADD COLUMN buying_process text,
  ADD COLUMN assessed_at    timestamptz,
  ADD COLUMN known          jsonb,
  -- the activation whose model it was scored by
  ADD COLUMN activation     bigint,
  -- the last moment at which time alone does not change the score
  ADD COLUMN valid_until    timestamptz,
  -- expected value that the best next step gains in an hour
  ADD COLUMN gain_per_hour  numeric(19, 4);
-- they are looked at again at once, which fills in the gain
UPDATE scored_opportunity o SET known = s.known, activation = 1, valid_until = now(), gain_per_hour = 0
FROM score s WHERE s.id = o.score_id;
-- what is to be scored again: because of another model, and because of time
CREATE INDEX scored_by_activation ON scored_opportunity (activation, id) WHERE status = 'open';
CREATE INDEX scored_until ON scored_opportunity (valid_until, id) WHERE status = 'open';
CREATE INDEX ranking_by_gain ON scored_opportunity (gain_per_hour DESC, id DESC) WHERE status = 'open';
CREATE INDEX ranking_of_owner_by_gain ON scored_opportunity (owner, gain_per_hour DESC, id DESC) WHERE status = 'open';
