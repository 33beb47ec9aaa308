CREATE TABLE note (
  id      uuid   PRIMARY KEY,
  version bigint NOT NULL,
  text    text   NOT NULL
);
CREATE UNIQUE INDEX note_text_key ON note (md5(text));
