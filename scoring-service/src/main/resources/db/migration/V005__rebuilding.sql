-- Where the read models are built anew while they are read; each has the shape of its model for ever (docs/adr/0022).
CREATE TABLE rebuilding.known_customer (LIKE known_customer INCLUDING ALL);
CREATE TABLE rebuilding.market_matrix (LIKE market_matrix INCLUDING ALL);
-- They stay empty: customers that are built anew wait for no turn and outdate no score.
CREATE TABLE rebuilding.customer_turn (LIKE customer_turn INCLUDING ALL);
CREATE TABLE rebuilding.scored_opportunity (LIKE scored_opportunity INCLUDING ALL);
