CREATE TABLE customer (
  id                  uuid        PRIMARY KEY,
  version             bigint      NOT NULL,
  external_id         text        UNIQUE,
  name                text        NOT NULL,
  organization_number text,
  industry            text,
  country             text,
  region              text,
  employees           integer,
  behaviour           jsonb,
  needs               jsonb,
  preferred_channel   text,
  owner               text,
  created_at          timestamptz NOT NULL,
  changed_at          timestamptz NOT NULL
);
CREATE INDEX customer_industry ON customer (industry, id);
CREATE INDEX customer_owner ON customer (owner, id);
