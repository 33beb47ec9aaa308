-- The pipelines, each written once and never changed or deleted; an opportunity names the version that it goes through.
CREATE TABLE pipeline (
  version    text        PRIMARY KEY,
  -- [{key, stage, name, exitActivities: [{key, text, mandatory}]}] in their order
  stages     jsonb       NOT NULL,
  created_at timestamptz NOT NULL
);

-- Which of them new opportunities start in: the last one. The one that comes with the product is the first.
CREATE TABLE pipeline_activation (
  number       bigint      PRIMARY KEY CHECK (number > 0),
  pipeline     text        NOT NULL REFERENCES pipeline (version),
  activated_at timestamptz NOT NULL
);
