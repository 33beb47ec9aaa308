-- Who contributes how much, and so deserves how much time. The rules stand here, in functions that the planner takes
-- apart like views: one million customers are ranked where they are kept.

-- Fails: a contribution without a rate is an error wherever it is looked at, never left out or taken at face value.
CREATE FUNCTION missing_exchange_rate(of_customer uuid, first_day date, last_day date) RETURNS numeric
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  unknown text;
BEGIN
  SELECT currency INTO unknown FROM contribution
  WHERE customer_id = of_customer AND starts_on = first_day AND ends_on = last_day;
  RAISE EXCEPTION 'There is no exchange rate of % on or before %', unknown, last_day USING ERRCODE = 'VR001';
END
$$;

-- What each customer contributed in a period, in the company's currency. Contributions never overlap: who has one of the
-- period itself has no others within it, so those need no grouping.
CREATE FUNCTION customer_contribution(first_day date, last_day date)
RETURNS TABLE (customer_id uuid, contribution numeric) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT c.customer_id, coalesce(c.contribution, missing_exchange_rate(c.customer_id, c.starts_on, c.ends_on))
  FROM contribution_in_company_currency c
  WHERE c.starts_on = first_day AND c.ends_on = last_day
  UNION ALL
  SELECT c.customer_id,
         sum(coalesce(c.contribution, missing_exchange_rate(c.customer_id, c.starts_on, c.ends_on)))
  FROM contribution_in_company_currency c
  WHERE c.starts_on >= first_day AND c.ends_on <= last_day
    AND NOT (c.starts_on = first_day AND c.ends_on = last_day)
  GROUP BY c.customer_id
$$;

-- The customers with a contribution in a period, ranked by it, and their classes by one of two bases: the share of the
-- whole contribution that those before a customer have (contribution-share), or the share of the customers that they
-- are. Sums are exact; who contributes nothing or less is C, and so is everyone when there is nothing to share.
CREATE FUNCTION classification(first_day date, last_day date, basis text)
RETURNS TABLE (
  customer_id uuid, contribution numeric, rank bigint, before numeric, total numeric, customers bigint, class text
)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH amount AS MATERIALIZED (
    SELECT a.customer_id, a.contribution FROM customer_contribution(first_day, last_day) a
  ),
  whole AS (
    SELECT sum(a.contribution) AS total, count(*) AS customers FROM amount a
  ),
  bound AS MATERIALIZED (
    SELECT w.total, w.customers, w.total <= 0 AS nothing_to_share,
           CASE basis WHEN 'contribution-share' THEN 0.4 * w.total ELSE 0.05 * w.customers END AS a_begins,
           CASE basis WHEN 'contribution-share' THEN 0.7 * w.total ELSE 0.20 * w.customers END AS b_begins,
           CASE basis WHEN 'contribution-share' THEN 0.9 * w.total ELSE 0.45 * w.customers END AS c_begins
    FROM whole w
  ),
  ranked AS (
    SELECT a.customer_id, a.contribution, row_number() OVER best_first AS rank,
           sum(a.contribution) OVER best_first AS before
    FROM amount a
    WINDOW best_first AS (ORDER BY a.contribution DESC, a.customer_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
  ),
  placed AS (
    SELECT r.*, CASE basis WHEN 'contribution-share' THEN r.before ELSE r.rank - 1 END AS place FROM ranked r
  )
  SELECT p.customer_id, p.contribution, p.rank, p.before, b.total, b.customers,
         CASE WHEN b.nothing_to_share OR p.contribution <= 0 OR p.place >= b.c_begins THEN 'C'
              WHEN p.place >= b.b_begins THEN 'B'
              WHEN p.place >= b.a_begins THEN 'A'
              ELSE 'N'
         END
  FROM placed p CROSS JOIN bound b
$$;

-- By which analysis customers have their class. Without a period it is a year that follows from the contributions.
CREATE TABLE classification_policy (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  version bigint  NOT NULL,
  basis   text    NOT NULL,
  period  text
);
INSERT INTO classification_policy (version, basis) VALUES (0, 'contribution-share');

-- A row for each change after which customers may have other classes, until these have been computed.
CREATE TABLE class_due (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
CREATE FUNCTION classes_are_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO class_due DEFAULT VALUES;
  RETURN NULL;
END
$$;
CREATE TRIGGER classes_are_due AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON contribution
  EXECUTE FUNCTION classes_are_due();
CREATE TRIGGER classes_are_due AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON exchange_rate
  EXECUTE FUNCTION classes_are_due();
CREATE TRIGGER classes_are_due AFTER UPDATE ON classification_policy
  EXECUTE FUNCTION classes_are_due();
