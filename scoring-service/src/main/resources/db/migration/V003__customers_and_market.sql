-- What scores depend on of customers. Nothing is known of the segments of one whose event named none.
ALTER TABLE known_customer
  ADD COLUMN loyalty_index             double precision,
  ADD COLUMN last_proactive_contact_at timestamptz,
  ADD COLUMN segments                  text[],
  ADD COLUMN possible_segments         text[];

-- It has no rows: its lock lets transactions that take over customers and those that take over opportunities run
-- in turns, any number of either kind at a time.
CREATE TABLE customer_turn ();

-- The market matrix as scoring sees it.
CREATE TABLE market_matrix (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint  NOT NULL,
  cells   jsonb   NOT NULL
);

ALTER TABLE scored_opportunity
  ADD COLUMN product_segment text,
  -- the version of the market matrix that it was scored by
  ADD COLUMN market_version  bigint;
-- what a customer's change and another market matrix concern
CREATE INDEX scored_by_customer ON scored_opportunity (customer_id) WHERE status = 'open';
CREATE INDEX scored_by_market ON scored_opportunity (market_version, id)
  WHERE status = 'open' AND product_segment IS NOT NULL;

-- A customer's class may become what it was, so that the same input comes again.
ALTER TABLE score DROP CONSTRAINT score_opportunity_id_opportunity_version_activation_input_h_key;
