-- Who works on it, besides the owner.
ALTER TABLE opportunity
  ADD COLUMN team text,
  ADD COLUMN territory text,
-- Where the selling stands: a stage of a pipeline, and the stage of the selling method that it stands for.
  ADD COLUMN pipeline text,
  ADD COLUMN method_stage text,
-- How far seller and buyer have come, and what is done of the stages' exit activities.
  ADD COLUMN seller_step text,
  ADD COLUMN buyer_step text,
  ADD COLUMN exit_activities jsonb NOT NULL DEFAULT '{"done": {}}',
  ADD COLUMN last_contact_at timestamptz,
-- How it ended, and what was known of it then.
  ADD COLUMN reason_key text,
  ADD COLUMN competitor text,
  ADD COLUMN closed_assessment jsonb;

-- MEETING_FOLLOW_UP as it is named outside of Java: meetingFollowUp
CREATE FUNCTION wire_name(constant text) RETURNS text IMMUTABLE RETURN
  lower(left(constant, 1)) || substr(replace(initcap(replace(constant, '_', ' ')), ' ', ''), 2);

UPDATE opportunity
SET pipeline = 'default-1', method_stage = stage, stage = wire_name(stage),
  closed_assessment = CASE WHEN outcome IS NOT NULL THEN assessment END;

ALTER TABLE opportunity
  ALTER COLUMN pipeline SET NOT NULL,
  ALTER COLUMN method_stage SET NOT NULL,
  ADD CHECK ((closed_assessment IS NULL) = (outcome IS NULL)),
  ADD CHECK ((reason_key IS NULL AND competitor IS NULL) OR outcome IS NOT NULL);

ALTER TABLE stakeholder
  ADD COLUMN influence text,
  ADD COLUMN other_roles jsonb NOT NULL DEFAULT '[]';

-- How each version of an opportunity came about: what became different, as [{path, from, to}].
CREATE TABLE opportunity_history (
  opportunity_id uuid        NOT NULL REFERENCES opportunity ON DELETE CASCADE,
  version        bigint      NOT NULL CHECK (version > 0),
  at             timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL,
  kind           text        NOT NULL,
  actor          text,
  reason         text,
  deltas         jsonb       NOT NULL,
  PRIMARY KEY (opportunity_id, version)
);

-- The history of what is there already begins with what is known of it.
CREATE FUNCTION moment(at timestamptz) RETURNS text STABLE RETURN
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
  || CASE
    WHEN extract(microseconds FROM at)::bigint % 1000000 = 0 THEN ''
    WHEN extract(microseconds FROM at)::bigint % 1000 = 0 THEN to_char(at, '.MS')
    ELSE to_char(at, '.US')
  END || 'Z';

CREATE FUNCTION json_moment(value jsonb) RETURNS text STABLE RETURN
  moment(CASE jsonb_typeof(value)
    WHEN 'number' THEN to_timestamp(value::text::numeric)
    WHEN 'string' THEN (value #>> '{}')::timestamptz
  END);

CREATE FUNCTION assessment_state(prefix text, assessment jsonb)
RETURNS TABLE (path text, value text) LANGUAGE sql STABLE AS $$
  SELECT prefix || '/factors/' || CASE key WHEN upper(key) THEN wire_name(key) ELSE key END, trim_scale(value::text::numeric)::text
  FROM jsonb_each(assessment -> 'factors')
  UNION ALL SELECT prefix || '/answers/' || key, value FROM jsonb_each_text(assessment -> 'answers')
  UNION ALL SELECT prefix || '/assessedAt', json_moment(assessment -> 'assessedAt')
$$;

INSERT INTO opportunity_history (opportunity_id, version, at, recorded_at, kind, deltas)
SELECT o.id, o.version, o.changed_at, now(), 'changed', known.deltas
FROM opportunity o
CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('path', path, 'from', NULL, 'to', value) ORDER BY path COLLATE "C") AS deltas
  FROM (
    VALUES
      ('/createdAt', moment(o.created_at)),
      ('/externalId', o.external_id),
      ('/customerId', o.customer_id::text),
      ('/title', o.title),
      ('/situation', wire_name(o.situation)),
      ('/productSegment', o.product_segment),
      ('/amount/amount', trim_scale(o.amount)::text),
      ('/amount/currency', o.currency),
      ('/expectedCloseDate', o.expected_close_date::text),
      ('/owner', o.owner),
      ('/buyingProcess', wire_name(o.buying_process)),
      ('/pipeline', o.pipeline),
      ('/stage', o.stage),
      ('/methodStage', wire_name(o.method_stage)),
      ('/nextStep/what', o.next_step),
      ('/nextStep/at', moment(o.next_step_at)),
      ('/closure/outcome', wire_name(o.outcome)),
      ('/closure/reason', o.close_reason),
      ('/closure/closedAt', moment(o.closed_at))
    UNION ALL SELECT * FROM assessment_state('/assessment', o.assessment)
    UNION ALL SELECT * FROM assessment_state('/closure/assessment', o.closed_assessment)
    UNION ALL
    SELECT '/stakeholders/' || s.id || '/' || field.name, field.value
    FROM stakeholder s
    CROSS JOIN LATERAL (
      VALUES
        ('name', s.name),
        ('title', s.title),
        ('role', wire_name(s.role)),
        ('stance', wire_name(s.stance)),
        ('met', s.met::text),
        ('lastContactAt', moment(s.last_contact_at))
    ) AS field(name, value)
    WHERE s.opportunity_id = o.id
  ) AS state(path, value)
  WHERE value IS NOT NULL
) AS known;

DROP FUNCTION assessment_state, json_moment, moment, wire_name;
