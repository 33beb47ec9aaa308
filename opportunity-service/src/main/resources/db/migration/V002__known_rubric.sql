-- The rubric of the active model, learned from its events: one row, replaced by each activation. It is what answers are
-- checked against; the texts and levels of the criteria stay with their owner.
CREATE TABLE known_rubric (
  model_id   uuid   PRIMARY KEY,
  activation bigint NOT NULL CHECK (activation > 0),
  version    text   NOT NULL,
  -- criterion → its possible answers, lowest level first
  criteria   jsonb  NOT NULL
);
