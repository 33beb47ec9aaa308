-- The next step that seller and buyer have agreed on; with a time it is booked.
ALTER TABLE opportunity
  ADD COLUMN next_step    text,
  ADD COLUMN next_step_at timestamptz,
  ADD CHECK (next_step IS NOT NULL OR next_step_at IS NULL);

-- Who takes part in the customer's decision. Names of people are here and in no event; they go with the opportunity.
CREATE TABLE stakeholder (
  opportunity_id  uuid        NOT NULL REFERENCES opportunity ON DELETE CASCADE,
  id              uuid        NOT NULL,
  name            text        NOT NULL,
  title           text,
  role            text        NOT NULL,
  stance          text        NOT NULL,
  met             boolean     NOT NULL,
  last_contact_at timestamptz,
  PRIMARY KEY (opportunity_id, id)
);
