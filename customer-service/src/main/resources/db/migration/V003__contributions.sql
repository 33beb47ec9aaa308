-- What customers have contributed in periods that never overlap: writers hold the customer's row lock and look.
CREATE TABLE contribution (
  customer_id  uuid           NOT NULL REFERENCES customer ON DELETE CASCADE,
  starts_on    date           NOT NULL,
  ends_on      date           NOT NULL,
  period       text           NOT NULL,
  revenue      numeric(19, 4) NOT NULL,
  contribution numeric(19, 4) NOT NULL,
  currency     text           NOT NULL,
  PRIMARY KEY (customer_id, starts_on, ends_on)
);
CREATE INDEX contribution_period ON contribution (starts_on, ends_on);

-- The price of one unit of a currency in the company's.
CREATE TABLE exchange_rate (
  day      date            NOT NULL,
  currency text            NOT NULL,
  rate     numeric(19, 10) NOT NULL,
  PRIMARY KEY (currency, day)
);
