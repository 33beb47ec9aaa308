-- Who may see an opportunity depends on its owner, team and territory. Of what was known before, team and territory are
-- not known until its next event.
ALTER TABLE scored_opportunity ADD COLUMN team text, ADD COLUMN territory text;
-- What is out of a caller's reach is passed over along the other orders.
CREATE INDEX ranking_of_team_by_value ON scored_opportunity (team, expected_value DESC, id DESC)
  WHERE status = 'open';
CREATE INDEX ranking_of_territory_by_value ON scored_opportunity (territory, expected_value DESC, id DESC)
  WHERE status = 'open';
