-- Where the read models are built anew while they are read; each has the shape of its model for ever (docs/adr/0022).
CREATE TABLE rebuilding.known_customer (LIKE known_customer INCLUDING ALL);
CREATE TABLE rebuilding.latest_score (LIKE latest_score INCLUDING ALL);
CREATE TABLE rebuilding.known_rubric (LIKE known_rubric INCLUDING ALL);
