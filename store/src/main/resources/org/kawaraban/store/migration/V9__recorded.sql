-- Table 1 as the record itself had it at an instant: what fills a cell says since when it does, with
-- the words it was filled by; what was taken away or replaced is kept with both ends.

alter table store.cell_evidence
  add column revision   text collate "C",
  add column source     text collate "C",
  add column title      text,
  add column field      text check (field in ('TITLE', 'TEXT')),
  add column quote      text,
  add column span_start integer,
  add column span_end   integer,
  add column rule       text,
  add column recorded   timestamptz;
update store.cell_evidence c
  set revision = r.revision, source = r.source, title = r.title, field = t.field, quote = t.quote,
    span_start = t.span_start, span_end = t.span_end, rule = t.rule, recorded = r.recorded
  from store.item i
  join store.revision r on r.item = i.id and r.revision = i.revision
  join store.tie t on t.item = i.id and t.revision = i.revision
  where i.id = c.item and t.partner = c.partner and t.topic = c.topic;
alter table store.cell_evidence
  alter column revision set not null,
  alter column source set not null,
  alter column title set not null,
  alter column field set not null,
  alter column quote set not null,
  alter column span_start set not null,
  alter column span_end set not null,
  alter column rule set not null,
  alter column recorded set not null;
comment on column store.cell_evidence.recorded is
  'Since when it fills its cell in this record. Never part of a release.';

create table store.cell_evidence_past (
  like store.cell_evidence,
  until timestamptz not null,
  check (recorded < until)
);
create index cell_evidence_past_earliest_first
  on store.cell_evidence_past (topic, partner, act, item);
comment on table store.cell_evidence_past is
  'What filled a cell from "recorded" until just before "until". Never changed, never deleted.';

create function store.cell_evidence_at(instant timestamptz) returns setof store.cell_evidence
  language sql stable parallel safe as
$$
  select * from store.cell_evidence where recorded <= instant
  union all
  select partner, topic, item, instrument, act, known, revision, source, title, field, quote,
    span_start, span_end, rule, recorded
  from store.cell_evidence_past where recorded <= instant and instant < until
$$;
comment on function store.cell_evidence_at is 'What filled the cells at an instant of this record.';

create table store.beginning (
  one boolean primary key default true check (one),
  at  timestamptz not null
);
insert into store.beginning (at) select now() where exists (select from store.revision);
comment on table store.beginning is
  'Since when store.cell_evidence_at knows everything; of what this record said before, only what '
  'still stood then was kept.';
