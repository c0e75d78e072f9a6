create table store.error_report (
  number bigint primary key check (number > 0),
  at     timestamptz not null,
  about  text not null,
  text   text not null check (text <> '' and length(text) <= 1000)
);
comment on table store.error_report is
  'What readers say is wrong, as they wrote it; decisions on report/<number> settle them.';
comment on column store.error_report.about is 'Path of the page of an item, a meeting or a cell.';
