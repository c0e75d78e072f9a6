-- A search reads the rows of its matches and nothing else: neighbouring words and facets are lexemes
-- too, so that the index alone knows what matches, and what is counted stands in the row as a number.

create table store.search_facets (
  id     integer primary key generated always as identity,
  facets text[] not null unique
);
comment on table store.search_facets is
  'What matches are counted by: each combination of facet/value that some item has, once.';

drop table store.search_entry;
create table store.search_entry (
  item     text collate "C" primary key,
  digest   text collate "C" not null,
  day      date not null,
  facets   integer not null references store.search_facets (id),
  lexemes  tsvector not null,
  room     text not null generated always as (repeat(' ', 2048)) stored
);
-- Counting matches reads their rows, so rows have to be short. PostgreSQL moves a long value out of
-- a row of more than 2 kB only, and the lexemes of a short page take less: the blanks, which shrink
-- to 30 bytes, make every row long enough to be taken apart.
alter table store.search_entry set (toast_tuple_target = 128);
alter table store.search_entry
  alter column item set storage plain,
  alter column digest set storage plain,
  alter column lexemes set storage external;
-- Without the list of pending changes a search takes the same time while items come in.
create index search_by_lexeme on store.search_entry using gin (lexemes) with (fastupdate = off);
comment on table store.search_entry is 'By what an item is found: one row of its newest revision.';
comment on column store.search_entry.digest is
  'Of the message it was made from: where the revision has another, it is made anew.';
comment on column store.search_entry.lexemes is
  'Words with their places; pairs of neighbouring words, for phrases; facets, each as facet/value.';
update store.search_state set next_offset = -1;
