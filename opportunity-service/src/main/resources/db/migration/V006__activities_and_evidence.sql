-- What was done with the buyer. The stakeholders named may since be forgotten.
CREATE TABLE activity (
  id              uuid        PRIMARY KEY,
  opportunity_id  uuid        NOT NULL REFERENCES opportunity ON DELETE CASCADE,
  kind            text        NOT NULL,
  what            text        NOT NULL,
  at              timestamptz NOT NULL,
  initiated_by    text,
  minutes         integer,
  stakeholder_ids uuid[]      NOT NULL,
  -- whether both sides took part
  is_contact      boolean     NOT NULL
);
CREATE INDEX activity_of_opportunity ON activity (opportunity_id, at, id);
CREATE INDEX activity_contact ON activity (opportunity_id, at) WHERE is_contact;

-- What was heard and seen, and who noted it. The stakeholder named may since be forgotten.
CREATE TABLE evidence (
  id             uuid        PRIMARY KEY,
  opportunity_id uuid        NOT NULL REFERENCES opportunity ON DELETE CASCADE,
  about          text        NOT NULL,
  text           text        NOT NULL,
  quote          text,
  criterion      text,
  stakeholder_id uuid,
  author         text,
  at             timestamptz NOT NULL
);
CREATE INDEX evidence_of_opportunity ON evidence (opportunity_id, at, id);
