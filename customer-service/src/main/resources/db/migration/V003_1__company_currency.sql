-- The currency that rates price others in; written from the service's setting while there is nothing to convert.
CREATE TABLE company_currency (
  single   boolean PRIMARY KEY DEFAULT true CHECK (single),
  currency text    NOT NULL
);

-- which currencies need which rates
CREATE INDEX contribution_currency ON contribution (currency, ends_on);

-- What customers have contributed, in the company's currency: converted by the rate of the latest day on or before the
-- period's last one, to four decimals. Writers see to it that there is one; without it there would be no amount. Costs
-- nothing where all contributions are in the company's currency.
CREATE VIEW contribution_in_company_currency AS
SELECT customer_id, starts_on, ends_on,
  CASE WHEN currency = (SELECT own.currency FROM company_currency AS own) THEN revenue
  ELSE round(revenue * (
    SELECT rate FROM exchange_rate
    WHERE exchange_rate.currency = contribution.currency AND day <= ends_on ORDER BY day DESC LIMIT 1), 4)
  END AS revenue,
  CASE WHEN currency = (SELECT own.currency FROM company_currency AS own) THEN contribution
  ELSE round(contribution * (
    SELECT rate FROM exchange_rate
    WHERE exchange_rate.currency = contribution.currency AND day <= ends_on ORDER BY day DESC LIMIT 1), 4)
  END AS contribution
FROM contribution;

CREATE INDEX exchange_rate_day ON exchange_rate (day);
