CREATE TABLE value_case (
  customer_id          uuid          PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
  cost                 numeric(19,4) NOT NULL CHECK (cost >= 0),
  price                numeric(19,4) NOT NULL CHECK (price >= cost),
  customer_value       numeric(19,4) NOT NULL CHECK (customer_value >= price),
  currency             text          NOT NULL,
  created_value_before text,
  why_us               text,
  creates_value_now    text,
  create_more          text
);
