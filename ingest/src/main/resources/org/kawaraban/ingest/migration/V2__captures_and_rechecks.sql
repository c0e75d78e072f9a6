-- The bytes a revision was read from: enough beside the file to read it again as it was read.
CREATE TABLE capture (
  item          text        NOT NULL,
  -- When the bytes were fetched, or first met by an import.
  at            timestamptz NOT NULL,
  -- Of the bytes, and the name of their file.
  sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  source        text        NOT NULL,
  origin        text        NOT NULL,
  -- Canonical URL of the item, then the one the bytes came from.
  url           text        NOT NULL,
  fetched_url   text        NOT NULL,
  content_type  text        NOT NULL,
  last_modified timestamptz,
  -- The listed row that led here, as JSON.
  listed        text        NOT NULL,
  -- Whether the bytes are the listing itself, for rows without a page.
  of_listing    boolean     NOT NULL,
  -- Sent on last; null where the bytes could not be read.
  revision      text,
  PRIMARY KEY (item, at)
);

-- Recent pages, asked again ever more seldom.
CREATE TABLE watched (
  item          text        PRIMARY KEY,
  source        text        NOT NULL,
  url           text        NOT NULL,
  listed        text        NOT NULL,
  origin        text        NOT NULL,
  revision      text        NOT NULL,
  etag          text,
  last_modified text,
  -- When it was first fetched; the schedule counts from here.
  since         timestamptz NOT NULL,
  -- Null where it is not asked again.
  next_check    timestamptz,
  -- First answer with status 404 of an unbroken row of them.
  missing_since timestamptz,
  -- The page was withdrawn. Its revisions stay.
  vanished_at   timestamptz
);
CREATE INDEX watched_due ON watched (source, next_check) WHERE next_check IS NOT NULL;

-- What a changed page said differently.
CREATE TABLE change (
  item          text        NOT NULL,
  at            timestamptz NOT NULL,
  from_revision text        NOT NULL,
  to_revision   text        NOT NULL,
  -- Unified, a line per paragraph; the title and the printed date stand in front.
  difference    text        NOT NULL,
  PRIMARY KEY (item, at)
);
