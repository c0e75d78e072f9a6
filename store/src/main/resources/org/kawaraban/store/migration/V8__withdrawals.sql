-- A page that is gone from its address: who found it, and whether it was there again since.
alter table store.item add column seen timestamptz;
update store.item i set seen =
  (select max(captured) from store.revision r where r.item = i.id);
alter table store.item alter column seen set not null;
comment on column store.item.seen is 'When its page was last captured, changed or not.';

create table store.withdrawal (
  item   text collate "C" not null check (item ~ '^[0-9a-f]{24}$'),
  at     timestamptz not null,
  source text collate "C" not null,
  primary key (item, at, source),
  foreign key (source, at) references store.source_report (source, at)
);
create index withdrawal_of_report on store.withdrawal (source, at);
comment on table store.withdrawal is
  'Each report that an item''s page is gone; the item may come later, so none is referred to.';

create view store.withdrawn as
  select distinct on (w.item) w.item, w.at as since, w.source
  from store.withdrawal w join store.item i on i.id = w.item
  where w.at > i.seen
  order by w.item, w.at, w.source;
comment on view store.withdrawn is
  'Items gone from their address, since the first report after which nobody captured the page.';
