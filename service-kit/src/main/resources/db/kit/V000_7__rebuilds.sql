-- The last rebuild of each read model, see docs/adr/0022.
CREATE TABLE read_model_rebuild (
  read_model  text        PRIMARY KEY,
  id          uuid        NOT NULL,
  state       text        NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'finished', 'failed')),
  started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz,
  -- what runs gives a sign of life at each step
  alive_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  messages    bigint      NOT NULL DEFAULT 0,
  not_applied bigint      NOT NULL DEFAULT 0,
  corrected   bigint,
  reason      text
);

-- Where read models are built anew: tables with the names and shapes of those that are read.
CREATE SCHEMA rebuilding;
GRANT USAGE ON SCHEMA rebuilding TO "${service-role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA rebuilding GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${service-role}";
