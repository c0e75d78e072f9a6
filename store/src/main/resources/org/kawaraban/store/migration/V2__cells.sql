-- Table 1 asks each tie for its quote and its date: both stand where they are read, so that the
-- table takes the same time however many items there are.

alter table store.tie
  add column field      text check (field in ('TITLE', 'TEXT')),
  add column quote      text,
  add column span_start integer check (span_start >= 0),
  add column span_end   integer,
  add column rule       text,
  add check (span_end >= span_start);
update store.tie t
  set field = e.field, quote = e.quote, span_start = e.span_start, span_end = e.span_end,
    rule = e.rule
  from store.evidence e
  where e.item = t.item and e.revision = t.revision and e.kind = 'TIE'
    and e.label = t.partner || '/' || t.topic and e.position = 0;
comment on column store.tie.quote is
  'The first span that earned it, null where there is none; all others are in the tagged item.';

-- The tagged item holds every span of every label; a second copy was half of what was written.
drop table store.evidence;

-- Labels are written in the transaction of their revision, by the one writer there is. Checking
-- that the revision is there cost more than writing them.
alter table store.tag drop constraint tag_item_revision_fkey;
alter table store.tie drop constraint tie_item_revision_fkey;
alter table store.mention drop constraint mention_item_revision_fkey;
alter table store.revision drop constraint revision_of_item;

-- A revision seen earlier elsewhere takes the place of the one kept: deleted, then written.
alter table store.item
  alter constraint item_id_revision_fkey deferrable initially deferred;

create function store.last_day(partial text) returns date
  language sql immutable strict parallel safe
  return case length(partial)
    when 10 then partial::date
    when 7 then ((partial || '-01')::date + interval '1 month' - interval '1 day')::date
    else make_date(partial::integer, 12, 31)
  end;
comment on function store.last_day is 'Of a date written yyyy, yyyy-MM or yyyy-MM-dd.';

create table store.cell_evidence (
  partner    text collate "C" not null,
  topic      text collate "C" not null,
  item       text collate "C" not null,
  instrument text collate "C",
  act        text collate "C",
  known      date,
  primary key (item, partner, topic)
);
create index cell_evidence_earliest_first on store.cell_evidence (topic, partner, act, item)
  include (instrument, known);
comment on table store.cell_evidence is
  'What fills the cells of Table 1: the ties of relevant official items in their newest revision.';
comment on column store.cell_evidence.instrument is 'Of the item: tells talk from action.';
comment on column store.cell_evidence.act is
  'When they acted: start of the item''s meeting, else its publication; null where neither is known.';
comment on column store.cell_evidence.known is
  'The day by which it was published, else the end of the held meeting it reports, else null.';

insert into store.cell_evidence (partner, topic, item, instrument, act, known)
select t.partner, t.topic, t.item,
  (select key from store.tag g
    where g.item = t.item and g.revision = t.revision and g.kind = 'INSTRUMENT'),
  coalesce(m.start_date, r.published),
  coalesce(store.last_day(r.published),
    case when m.stage = 'HELD' then store.last_day(coalesce(m.end_date, m.start_date)) end)
from store.tie t
join store.item i on i.id = t.item and i.revision = t.revision
join store.revision r on r.item = t.item and r.revision = t.revision
left join store.meeting_source s on s.item = t.item
left join store.meeting m on m.key = s.meeting
where i.relevant and r.tier = 'OFFICIAL' and t.quote is not null;
