-- Segments: saved filters of customers.
CREATE TABLE segment (
  key        text        PRIMARY KEY,
  -- the number of the change of what standings follow from, so that none is used again
  version    bigint      NOT NULL,
  name       text        NOT NULL,
  filter     jsonb       NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

-- The market matrix: what is sold to whom. There is one, empty at first.
CREATE TABLE market_matrix (
  only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
  version    bigint      NOT NULL,
  changed_at timestamptz
);
INSERT INTO market_matrix (version) VALUES (0);
CREATE TABLE market_matrix_cell (
  product_segment  text     NOT NULL,
  customer_segment text     NOT NULL REFERENCES segment,
  priority         smallint NOT NULL,
  PRIMARY KEY (product_segment, customer_segment)
);
CREATE INDEX market_matrix_cell_of_segment ON market_matrix_cell (customer_segment);
