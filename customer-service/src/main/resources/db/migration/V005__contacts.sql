CREATE TABLE touchpoint (
  id           uuid        PRIMARY KEY,
  customer_id  uuid        NOT NULL REFERENCES customer ON DELETE CASCADE,
  channel      text        NOT NULL,
  initiated_by text        NOT NULL,
  at           timestamptz NOT NULL,
  minutes      integer     NOT NULL,
  note         text
);
CREATE INDEX touchpoint_of_customer ON touchpoint (customer_id, at, id);
CREATE INDEX touchpoint_by_us ON touchpoint (customer_id, at) WHERE initiated_by = 'US';
-- how the time of all customers was spent
CREATE INDEX touchpoint_at ON touchpoint (at) INCLUDE (customer_id, minutes);

-- What the company has decided on serving its customers; the only row, which counts the versions.
CREATE TABLE service_level (
  version bigint NOT NULL
);
INSERT INTO service_level VALUES (1);

-- How many days after the last proactive contact the next one is due.
CREATE TABLE class_cadence (
  class text    PRIMARY KEY,
  days  integer NOT NULL
);
INSERT INTO class_cadence VALUES ('N', 14), ('A', 30), ('B', 60), ('C', 120);

-- In the company's currency.
CREATE TABLE channel_cost (
  channel     text           PRIMARY KEY,
  per_contact numeric(19, 4) NOT NULL,
  per_hour    numeric(19, 4) NOT NULL
);
INSERT INTO channel_cost VALUES ('INTERNET', 1, 60), ('EMAIL', 5, 600), ('TELEPHONE', 10, 700), ('FACE_TO_FACE', 900, 800);

-- When we last attended to the customer: the next contact is due a cadence later.
ALTER TABLE customer
  ADD COLUMN attended_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(last_proactive_contact_at, created_at)) STORED;
CREATE INDEX customer_attended ON customer (class, attended_at, id) WHERE class IS NOT NULL;
CREATE INDEX customer_attended_of_owner ON customer (owner, class, attended_at, id) WHERE class IS NOT NULL;
