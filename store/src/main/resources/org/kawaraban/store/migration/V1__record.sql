-- The record: what was published, what the classifier said of it, and what follows from both.
-- Identifiers sort by code point ("C"), as they do in Java, so that pages and dumps agree anywhere.

create table store.revision (
  item        text collate "C" not null check (item ~ '^[0-9a-f]{24}$'),
  revision    text collate "C" not null check (revision ~ '^[0-9a-f]{16}$'),
  taxonomy    text not null,
  source      text collate "C" not null check (source <> ''),
  tier        text not null check (tier in ('OFFICIAL', 'MIRROR', 'PRESS', 'PAPER')),
  url         text not null,
  lang        text not null,
  title       text not null,
  published   text collate "C" check (published ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  captured    timestamptz not null,
  day         date not null,
  outcome     text not null check (outcome in ('TAGGED', 'UNSUPPORTED_LANGUAGE', 'EMPTY_TEXT')),
  relevant    boolean not null,
  tagged_item jsonb not null,
  digest      text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  recorded    timestamptz not null,
  primary key (item, revision)
);
comment on table store.revision is
  'One row per version of a page, in its earliest sighting: what the page said and its tagging.';
comment on column store.revision.taxonomy is 'Version of the taxonomy that read it.';
comment on column store.revision.published is 'As precisely as printed: yyyy, yyyy-MM or yyyy-MM-dd.';
comment on column store.revision.captured is 'When this version was first fetched.';
comment on column store.revision.day is 'By which lists are ordered: published, else captured.';
comment on column store.revision.tagged_item is 'The message itself, whole.';
comment on column store.revision.digest is
  'SHA-256 of the message: decides between sightings captured at the same instant.';
comment on column store.revision.recorded is
  'When this database first learnt of it. For audit; never part of a release.';

create table store.item (
  id       text collate "C" primary key,
  revision text collate "C" not null,
  day      date not null,
  relevant boolean not null,
  source   text collate "C" not null,
  lang     text not null,
  foreign key (id, revision) references store.revision (item, revision)
);
create index item_newest_first on store.item (day desc, id);
create index item_relevant_newest_first on store.item (day desc, id) where relevant;
create index item_of_source on store.item (source);
comment on table store.item is
  'One row per page: which of its revisions is the newest, and what lists are narrowed by.';

alter table store.revision
  add constraint revision_of_item foreign key (item) references store.item (id)
  deferrable initially deferred;

create table store.tag (
  item       text collate "C" not null,
  revision   text collate "C" not null,
  kind       text not null check (kind in ('PARTNER', 'MENTIONED', 'TOPIC', 'INSTRUMENT')),
  key        text collate "C" not null check (key <> ''),
  confidence double precision not null check (confidence between 0 and 1),
  primary key (item, revision, kind, key),
  foreign key (item, revision) references store.revision (item, revision) on delete cascade
);
create index tag_by_key on store.tag (kind, key);
comment on table store.tag is 'One label of one revision.';

create table store.tie (
  item     text collate "C" not null,
  revision text collate "C" not null,
  partner  text collate "C" not null check (partner <> ''),
  topic    text collate "C" not null check (topic <> ''),
  primary key (item, revision, partner, topic),
  foreign key (item, revision) references store.revision (item, revision) on delete cascade
);
create index tie_by_cell on store.tie (topic, partner);
comment on table store.tie is
  'Partner and topic tied to Japan by one sentence or group of sentences of one revision.';

create table store.mention (
  item        text collate "C" not null,
  revision    text collate "C" not null,
  position    integer not null check (position >= 0),
  kind        text not null check (kind in ('OWN', 'OTHER', 'PREVIOUS', 'PROMISED')),
  series      text not null,
  series_slug text collate "C" not null check (series_slug <> ''),
  known       boolean not null,
  partners    text[] not null,
  ordinal     integer check (ordinal between 1 and 999),
  start_date  text collate "C" check (start_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  end_date    text collate "C" check (end_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  place       text,
  mode        text not null check (mode in ('IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN')),
  stage       text not null check (stage in ('ANNOUNCED', 'HELD')),
  primary key (item, revision, position),
  foreign key (item, revision) references store.revision (item, revision) on delete cascade,
  check (end_date is null or start_date is not null)
);
create index mention_own on store.mention (series_slug) where kind = 'OWN';
comment on table store.mention is
  'A meeting as one revision states it, in the order of the page. Own mentions make meetings.';

create table store.evidence (
  item       text collate "C" not null,
  revision   text collate "C" not null,
  kind       text not null check (kind in
    ('RELEVANCE', 'PARTNER', 'MENTIONED', 'TOPIC', 'INSTRUMENT', 'TIE', 'MENTION')),
  label      text collate "C" not null,
  position   integer not null check (position >= 0),
  field      text not null check (field in ('TITLE', 'TEXT')),
  quote      text not null,
  span_start integer not null check (span_start >= 0),
  span_end   integer not null,
  rule       text not null,
  primary key (item, revision, kind, label, position),
  foreign key (item, revision) references store.revision (item, revision) on delete cascade,
  check (span_end >= span_start)
);
comment on table store.evidence is 'One quoted span that earned a label, with the rule that read it.';
comment on column store.evidence.label is
  'Key of the tag; partner/topic of a tie; position of a mention; empty for relevance.';

create table store.meeting (
  key         text collate "C" primary key,
  series      text not null,
  series_slug text collate "C" not null,
  partners    text[] not null,
  ordinal     integer check (ordinal between 1 and 999),
  start_date  text collate "C" check (start_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  end_date    text collate "C" check (end_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  place       text,
  mode        text not null check (mode in ('IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN')),
  stage       text not null check (stage in ('ANNOUNCED', 'HELD')),
  day         date not null,
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  check (end_date is null or start_date is not null)
);
create index meeting_newest_first on store.meeting (day desc, key);
create index meeting_of_series on store.meeting (series_slug);
comment on table store.meeting is
  'The ledger: one row per sitting of a series, computed from the own mentions of its sources.';
comment on column store.meeting.key is 'The permanent name that is shown.';
comment on column store.meeting.day is
  'By which lists are ordered: the start, else the earliest capture of a source.';
comment on column store.meeting.digest is
  'SHA-256 of the meeting with its keys and sources: one that did not change is not written again.';

create table store.meeting_key (
  key     text collate "C" not null,
  meeting text collate "C" not null references store.meeting (key) on delete cascade,
  former  boolean not null,
  primary key (key, meeting)
);
create index key_of_meeting on store.meeting_key (meeting);
comment on table store.meeting_key is 'Every name that leads to a meeting.';
comment on column store.meeting_key.former is
  'Earned by an older revision of a source only; a current name of another meeting goes first.';

create table store.meeting_source (
  item    text collate "C" primary key references store.item (id),
  meeting text collate "C" not null references store.meeting (key) on delete cascade
);
create index source_of_meeting on store.meeting_source (meeting);
comment on table store.meeting_source is 'Which meeting an item announces or reports as its own.';

create table store.source_report (
  source    text collate "C" not null check (source <> ''),
  at        timestamptz not null,
  name      text not null,
  url       text not null,
  state     text not null check (state in
    ('OK', 'NOT_MODIFIED', 'EMPTY', 'STALE', 'CHALLENGED', 'RATE_LIMITED', 'SCHEMA_CHANGED',
     'DISALLOWED', 'FAILED', 'DISABLED')),
  listed    integer not null check (listed >= 0),
  published integer not null check (published >= 0),
  failed    integer not null check (failed >= 0),
  reason    text not null,
  next_poll timestamptz,
  primary key (source, at)
);
comment on table store.source_report is 'What each poll of each source gave, all of them.';

create table store.intake_offset (
  topic       text collate "C" not null,
  part        integer not null check (part >= 0),
  next_offset bigint not null check (next_offset >= 0),
  primary key (topic, part)
);
comment on table store.intake_offset is
  'How far each partition was read, written together with the rows that came of it.';
