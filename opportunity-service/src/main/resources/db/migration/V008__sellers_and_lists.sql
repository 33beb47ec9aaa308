-- Sellers, by the name by which they own opportunities. Their versions are never used again.
CREATE SEQUENCE seller_version;
CREATE TABLE seller (
  key        text        PRIMARY KEY,
  version    bigint      NOT NULL,
  name       text,
  -- information only: no score is made of it
  profile    text,
  team       text,
  territory  text,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

-- The customer's class, kept by the events of its owner.
ALTER TABLE known_customer ADD COLUMN class text CHECK (class IN ('N', 'A', 'B', 'C'));

-- The words of texts: runs of letters and digits, in small letters. The same on every machine, whatever its locales.
CREATE FUNCTION words_of(said text) RETURNS text[] IMMUTABLE PARALLEL SAFE RETURN
  array_remove(
    regexp_split_to_array(lower(normalize(said, NFKC) COLLATE pg_c_utf8), '[^[:alnum:]]+' COLLATE pg_c_utf8), '');

-- What finds texts that have each word of what is said, of which the last may go on; null when nothing is said. The beginning
-- of a word that all texts have would be found in all of them before the others are asked for.
CREATE FUNCTION every_word_of(said text) RETURNS tsquery IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT string_agg('''' || word || '''' || CASE WHEN place = cardinality(words_of(said)) THEN ':*' ELSE '' END, ' & ')::tsquery
  FROM unnest(words_of(said)) WITH ORDINALITY AS said_word (word, place);
END;

ALTER TABLE opportunity
  ADD COLUMN status text NOT NULL GENERATED ALWAYS AS (coalesce(outcome, 'OPEN')) STORED,
  ADD COLUMN words tsvector NOT NULL
    GENERATED ALWAYS AS (array_to_tsvector(words_of(title || ' ' || coalesce(external_id, '')))) STORED,
-- A copy of the customer's, so that an index can be in its order; no part of the opportunity's version.
  ADD COLUMN customer_class text;

-- The class of the customer that it is with. Of two transactions of which one gives an opportunity to a customer and the
-- other one changes the customer's class, one waits for the other, so that no copy is left behind.
CREATE FUNCTION opportunity_takes_class() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.customer_class := (SELECT class FROM known_customer WHERE id = NEW.customer_id FOR SHARE);
  RETURN NEW;
END
$$;
CREATE TRIGGER opportunity_takes_class_when_new BEFORE INSERT ON opportunity
  FOR EACH ROW EXECUTE FUNCTION opportunity_takes_class();
CREATE TRIGGER opportunity_takes_class_when_moved BEFORE UPDATE OF customer_id ON opportunity
  FOR EACH ROW WHEN (NEW.customer_id <> OLD.customer_id) EXECUTE FUNCTION opportunity_takes_class();

CREATE FUNCTION known_customer_gives_class() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- in the order in which others lock several of them
  PERFORM 1 FROM opportunity WHERE customer_id = NEW.id ORDER BY id FOR UPDATE;
  UPDATE opportunity SET customer_class = NEW.class WHERE customer_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER known_customer_gives_class AFTER UPDATE OF class ON known_customer
  FOR EACH ROW WHEN (NEW.class IS DISTINCT FROM OLD.class) EXECUTE FUNCTION known_customer_gives_class();

-- Each filter and each order of the list has an index of its own, so that a page takes as long among a million as among
-- a few.
DROP INDEX opportunity_outcome;
CREATE INDEX opportunity_status ON opportunity (status, id);
CREATE INDEX opportunity_team ON opportunity (team, id);
CREATE INDEX opportunity_territory ON opportunity (territory, id);
CREATE INDEX opportunity_customer_class ON opportunity (customer_class, id);
CREATE INDEX opportunity_close_date ON opportunity (expected_close_date, id);
CREATE INDEX opportunity_amount ON opportunity (amount, id);
CREATE INDEX opportunity_currency_amount ON opportunity (currency, amount, id);
CREATE INDEX opportunity_status_close_date ON opportunity (status, expected_close_date, id);
CREATE INDEX opportunity_status_amount ON opportunity (status, amount, id);
-- Written at once: a list of what is to be written would be read by each search.
CREATE INDEX opportunity_words ON opportunity USING gin (words) WITH (fastupdate = off);
