-- Full text. What is here follows from the tagged items and can be made again from them.

create table store.search_entry (
  item     text collate "C" primary key,
  digest   text collate "C" not null,
  day      date not null,
  facets   text[] not null,
  lexemes  tsvector not null,
  room     text not null generated always as (repeat(' ', 2048)) stored
);
-- Counting matches reads their rows, so rows have to be short. PostgreSQL moves a long value out of
-- a row of more than 2 kB only, and most lexemes take less: the blanks, which shrink to 30 bytes,
-- make every row long enough to be taken apart. Ten thousand matches are counted in a third of the
-- time.
alter table store.search_entry set (toast_tuple_target = 128);
alter table store.search_entry
  alter column item set storage plain,
  alter column digest set storage plain,
  alter column facets set storage plain,
  alter column lexemes set storage external;
create index search_newest_first on store.search_entry (day desc, item);
-- Without the list of pending changes a search takes the same time while items come in.
create index search_by_lexeme on store.search_entry using gin (lexemes) with (fastupdate = off);
create index search_by_facet on store.search_entry using gin (facets) with (fastupdate = off);
comment on table store.search_entry is 'By what an item is found: one row of its newest revision.';
comment on column store.search_entry.digest is
  'Of the message it was made from: where the revision has another, it is made anew.';
comment on column store.search_entry.facets is 'What matches are counted and narrowed by: facet/value.';

create table store.search_state (
  one         boolean primary key default true check (one),
  analysis    integer not null,
  next_offset numeric not null
);
insert into store.search_state (analysis, next_offset) values (0, -1);
comment on table store.search_state is
  'The version of the analysis that made the entries, and how much of the record they cover: the '
  'sum of the offsets in store.intake_offset.';
