-- What was handled already. An item stands here only after the broker acknowledged it, or after it
-- was set aside as a dead letter.
CREATE TABLE seen (
  item     text        PRIMARY KEY,
  source   text        NOT NULL,
  url      text        NOT NULL,
  -- Revision sent on; null where the page was set aside.
  revision text,
  at       timestamptz NOT NULL
);

-- Listed pages that could not be fetched yet, asked again no earlier than retry_at.
CREATE TABLE failing (
  item     text        PRIMARY KEY,
  source   text        NOT NULL,
  url      text        NOT NULL,
  attempts integer     NOT NULL CHECK (attempts > 0),
  reason   text        NOT NULL,
  retry_at timestamptz NOT NULL
);

-- Validators of a listing all of whose rows were handled (RFC 9110, section 8.8).
CREATE TABLE listing (
  source        text        NOT NULL,
  url           text        NOT NULL,
  etag          text,
  last_modified text,
  -- Day of its newest row, from which a silent source is told while nothing is modified.
  newest        date,
  at            timestamptz NOT NULL,
  PRIMARY KEY (source, url)
);
