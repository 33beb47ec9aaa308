-- Migrations run as the role that owns all; the service connects as another one, which reads and writes rows and does
-- nothing else. Tables that come later are covered too. Where one role does both there is nothing to grant.
DO $$ BEGIN
  IF current_user <> '${service-role}' THEN
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${service-role}";
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${service-role}";
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "${service-role}";
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "${service-role}";
    REVOKE ALL ON flyway_schema_history FROM "${service-role}";
  END IF;
END $$;
