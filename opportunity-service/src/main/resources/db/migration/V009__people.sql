-- Who a stakeholder is elsewhere: the owner of the people knows them by this id.
ALTER TABLE stakeholder ADD COLUMN person_id uuid;

-- Which stakeholders a person is or was, also of those who were forgotten since: where an erasure has to look.
CREATE TABLE stakeholder_person (
  person_id      uuid NOT NULL,
  opportunity_id uuid NOT NULL REFERENCES opportunity ON DELETE CASCADE,
  stakeholder_id uuid NOT NULL,
  PRIMARY KEY (person_id, opportunity_id, stakeholder_id)
);
CREATE INDEX stakeholder_person_of_opportunity ON stakeholder_person (opportunity_id);

-- Who was erased, as their owner told: nobody is noted as one of them any more.
CREATE TABLE erased_person (
  id        uuid        PRIMARY KEY,
  erased_at timestamptz NOT NULL
);
