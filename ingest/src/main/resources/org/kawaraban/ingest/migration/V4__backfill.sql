-- Archive pages walked to their end by a back-fill, with the months taken of them.
CREATE TABLE backfill (
  source     text        NOT NULL,
  url        text        NOT NULL,
  from_month date        NOT NULL,
  to_month   date        NOT NULL,
  done_at    timestamptz NOT NULL,
  PRIMARY KEY (source, url, from_month, to_month)
);
