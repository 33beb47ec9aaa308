-- Besides its owner: whose customer it is, by which a caller's reach may be limited.
ALTER TABLE customer
  ADD COLUMN team      text,
  ADD COLUMN territory text;
CREATE INDEX customer_team ON customer (team, id);
CREATE INDEX customer_territory ON customer (territory, id);
