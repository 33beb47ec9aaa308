-- What follows of all that is recorded of a customer. Its version counts what callers change, its revision the states
-- that were published; until now each version was one.
ALTER TABLE customer
  ADD COLUMN revision                  bigint       NOT NULL DEFAULT 0,
  ADD COLUMN class                     text,
  -- what the classification in force gives it
  ADD COLUMN target_class              text,
  ADD COLUMN loyalty_index             numeric(4, 1),
  ADD COLUMN last_proactive_contact_at timestamptz,
  ADD COLUMN segments                  text[]       NOT NULL DEFAULT '{}',
  ADD COLUMN possible_segments         text[]       NOT NULL DEFAULT '{}',
  -- by which revision of what all standings follow from it was computed
  ADD COLUMN standing_revision         bigint       NOT NULL DEFAULT 0;
UPDATE customer SET revision = version;
ALTER TABLE customer ALTER COLUMN revision DROP DEFAULT;

CREATE INDEX customer_class ON customer (class, id);
CREATE INDEX customer_segments ON customer USING gin (segments);
-- what is to be looked at again
CREATE INDEX customer_standing_revision ON customer (standing_revision, id);
CREATE INDEX customer_class_to_change ON customer (id) WHERE class IS DISTINCT FROM target_class;

CREATE TABLE standing_revision (
  number bigint NOT NULL
);
INSERT INTO standing_revision VALUES (0);
