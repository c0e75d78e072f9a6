-- Which changes concerned which subscriptions, written before anything is sent.

create table alert.intake_offset (
  part        integer primary key check (part >= 0),
  next_offset bigint not null check (next_offset >= 0)
);
comment on table alert.intake_offset is
  'How far each partition of record-changes was read, written together with the rows that came of it.';

create table alert.change (
  id       text collate "C" primary key check (id ~ '^[0-9a-f]{24}$'),
  sequence bigint not null,
  at       timestamptz not null,
  live     boolean not null,
  message  jsonb not null
);
create index change_in_order on alert.change (sequence);
comment on table alert.change is
  'Every change read, each once: what subscriptions are tried on before they are kept.';

create table alert.match (
  id           bigint generated always as identity primary key,
  subscription text collate "C" not null references alert.subscription (id),
  number       bigint not null check (number > 0),
  cause        text collate "C" not null,
  matched      timestamptz not null,
  due          timestamptz not null,
  gathered     boolean not null default false,
  unique (subscription, number)
);
create index match_of_cause on alert.match (cause, subscription);
create index match_due on alert.match (due) where not gathered;
comment on table alert.match is
  'One alert of one subscription: all that one cause brought about and that the subscription asks for.';
comment on column alert.match.number is
  'Counts the alerts of the subscription from 1, without a gap: who misses one sees it.';
comment on column alert.match.due is 'When it goes out: at once, or with the next digest.';
comment on column alert.match.gathered is 'Whether its messages are written.';

create table alert.match_change (
  match   bigint not null references alert.match (id),
  change  text collate "C" not null references alert.change (id),
  reasons jsonb not null,
  primary key (match, change)
);
comment on column alert.match_change.reasons is
  'The terms by which it matched; for a text, the words of the page.';

create table alert.told (
  subscription text collate "C" not null references alert.subscription (id),
  meeting      text collate "C" not null,
  substance    jsonb not null,
  cause        text collate "C" not null,
  primary key (subscription, meeting)
);
comment on table alert.told is
  'What each subscription was last told of a meeting: the same again is no news.';
