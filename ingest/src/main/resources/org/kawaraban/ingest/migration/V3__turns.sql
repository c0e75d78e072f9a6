-- End of the last request to a host by any program of this instance; the database's clock, so that
-- programs on machines whose clocks differ keep one gap. Who asks now is an advisory lock.
CREATE TABLE host_turn (
  host     text        PRIMARY KEY,
  last_end timestamptz NOT NULL
);

-- When a source is asked again, so that a restart neither hurries nor forgets a Retry-After, and two
-- programs ask once between them.
CREATE TABLE source_turn (
  source    text        PRIMARY KEY,
  next_poll timestamptz NOT NULL,
  -- Polls in a row that failed.
  failures  integer     NOT NULL CHECK (failures >= 0)
);

-- How much a source publishes is counted from here.
CREATE INDEX seen_by_source ON seen (source, at);
