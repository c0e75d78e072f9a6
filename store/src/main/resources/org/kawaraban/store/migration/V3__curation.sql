-- What curators decide, what changed in the record, and what Table 1 shows without counting.

create table store.decision (
  number bigint primary key check (number > 0),
  author text not null check (author <> ''),
  at     timestamptz not null,
  reason text not null check (reason <> ''),
  act    jsonb not null,
  ground text not null
);
comment on table store.decision is
  'What curators did, in the order of their doing. Never changed, never deleted.';
comment on column store.decision.ground is
  'Digest of what it was decided on; where the subject has another one now, it comes back.';

create function store.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'decisions are append-only: undo is a decision too'; end $$;
create trigger decision_is_append_only before update or delete or truncate on store.decision
  for each statement execute function store.refuse_change();

create table store.decisions_applied (
  one     boolean primary key default true check (one),
  through bigint not null
);
insert into store.decisions_applied (through) values (0);
comment on table store.decisions_applied is 'Up to which number the record follows the decisions.';

create sequence store.change_sequence;

create table store.change (
  sequence bigint primary key check (sequence > 0),
  id       text collate "C" not null unique check (id ~ '^[0-9a-f]{24}$'),
  subject  text collate "C" not null,
  message  jsonb not null,
  sent     boolean not null default false
);
create index change_to_send on store.change (sequence) where not sent;
comment on table store.change is
  'What became different in the record, written with it; sent to record-changes in this order.';
comment on column store.change.id is
  'Digest of what changed and by what: the same change is told once, also by a rebuilt record.';

create table store.cell (
  partner text collate "C" not null,
  topic   text collate "C" not null,
  act     text collate "C",
  primary key (partner, topic)
);
comment on table store.cell is 'Cells that primary evidence fills, with their earliest act.';

create table store.cell_count (
  partner    text collate "C" not null,
  topic      text collate "C" not null,
  instrument text collate "C" not null,
  items      bigint not null,
  primary key (partner, topic, instrument)
);
comment on table store.cell_count is
  'Items that fill each cell by their instrument (empty where they have none): Table 1 is read, not counted.';

insert into store.cell_count (partner, topic, instrument, items)
select partner, topic, coalesce(instrument, ''), count(*) from store.cell_evidence group by 1, 2, 3;
insert into store.cell (partner, topic, act)
select partner, topic, min(act) from store.cell_evidence group by 1, 2;
