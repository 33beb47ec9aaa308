-- One row: the reasons why opportunities end. Null while those that come with the product are in force.
CREATE TABLE closure_reasons (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version  bigint  NOT NULL DEFAULT 0,
  reasons  jsonb,
  CHECK ((version = 0) = (reasons IS NULL))
);
INSERT INTO closure_reasons DEFAULT VALUES;
