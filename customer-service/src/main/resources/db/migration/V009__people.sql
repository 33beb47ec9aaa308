-- Which people there are or were, by the ids that callers gave them. Nothing else is known here of somebody who was
-- erased: the id stays, so that it is given to nobody again.
CREATE TABLE person_identity (
  id        uuid        PRIMARY KEY,
  erased_at timestamptz
);

-- The people at customers. What names them is here, in free texts and in no event.
CREATE TABLE person (
  id          uuid PRIMARY KEY REFERENCES person_identity,
  customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
  name        text NOT NULL,
  title       text,
  email       text,
  telephone   text
);
CREATE INDEX person_of_customer ON person (customer_id, id);

-- With whom a contact was. The person may since be forgotten.
ALTER TABLE touchpoint ADD COLUMN person_id uuid;
CREATE INDEX touchpoint_with_person ON touchpoint (person_id) WHERE person_id IS NOT NULL;
