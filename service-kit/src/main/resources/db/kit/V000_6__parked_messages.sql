-- Parked messages are listed and replayed by topic, and go when they are too old.
CREATE INDEX inbox_parked_of_topic ON inbox_parked (topic, id);
CREATE INDEX inbox_parked_parked_at ON inbox_parked (parked_at);
