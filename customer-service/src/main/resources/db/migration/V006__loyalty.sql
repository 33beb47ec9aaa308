CREATE TABLE loyalty_survey (
  customer_id            uuid         NOT NULL REFERENCES customer ON DELETE CASCADE,
  surveyed_on            date         NOT NULL,
  company_and_brand      numeric(3,1) CHECK (company_and_brand BETWEEN 0 AND 10),
  product_and_service    numeric(3,1) CHECK (product_and_service BETWEEN 0 AND 10),
  price_vs_value         numeric(3,1) CHECK (price_vs_value BETWEEN 0 AND 10),
  sales_experience       numeric(3,1) CHECK (sales_experience BETWEEN 0 AND 10),
  unique_perspectives    numeric(3,1) CHECK (unique_perspectives BETWEEN 0 AND 10),
  navigates_alternatives numeric(3,1) CHECK (navigates_alternatives BETWEEN 0 AND 10),
  avoids_blunders        numeric(3,1) CHECK (avoids_blunders BETWEEN 0 AND 10),
  educates               numeric(3,1) CHECK (educates BETWEEN 0 AND 10),
  easy_to_buy_from       numeric(3,1) CHECK (easy_to_buy_from BETWEEN 0 AND 10),
  broad_support          numeric(3,1) CHECK (broad_support BETWEEN 0 AND 10),
  PRIMARY KEY (customer_id, surveyed_on)
);

-- One row: the weights in force, in percent.
CREATE TABLE loyalty_weights (
  only_row            boolean      PRIMARY KEY DEFAULT true CHECK (only_row),
  version             bigint       NOT NULL,
  company_and_brand   numeric(7,4) NOT NULL CHECK (company_and_brand >= 0),
  product_and_service numeric(7,4) NOT NULL CHECK (product_and_service >= 0),
  price_vs_value      numeric(7,4) NOT NULL CHECK (price_vs_value >= 0),
  sales_experience    numeric(7,4) NOT NULL CHECK (sales_experience >= 0),
  CHECK (company_and_brand + product_and_service + price_vs_value + sales_experience = 100)
);
INSERT INTO loyalty_weights VALUES (true, 1, 19, 19, 9, 53);
