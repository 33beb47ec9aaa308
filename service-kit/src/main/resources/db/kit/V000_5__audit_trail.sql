-- Who did what when. Entries are added and read, never changed; they go when they are too old.
CREATE TABLE audit_entry (
  id             bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  at             timestamptz NOT NULL,
  subject        text,
  client         text,
  kind           text        CHECK (kind IN ('person', 'service')),
  acting_for     text,
  action         text        NOT NULL,
  target_type    text,
  target_id      text,
  target_version bigint,
  outcome        text        NOT NULL CHECK (outcome IN ('changed', 'answered', 'refused')),
  times          bigint      NOT NULL DEFAULT 1 CHECK (times > 0),
  detail         jsonb,
  PRIMARY KEY (at, id)
);
CREATE INDEX audit_entry_target ON audit_entry (target_id, at, id);
CREATE INDEX audit_entry_client ON audit_entry (client, at, id);
CREATE INDEX audit_entry_subject ON audit_entry (subject, at, id);

-- Whatever a role is granted, only the owner of the table can take entries away, and nobody can change one.
CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
    RAISE EXCEPTION 'entries of the audit trail stay as they are' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays();

-- Takes away the oldest entries of before a moment, a bounded number at a time, with the rights of the table's owner.
-- None is younger than 30 days.
CREATE FUNCTION audit_forget(before timestamptz, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  forgotten integer;
BEGIN
  DELETE FROM audit_entry WHERE (at, id) IN (
    SELECT at, id FROM audit_entry WHERE at < least(before, now() - interval '30 days') ORDER BY at, id LIMIT most);
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
