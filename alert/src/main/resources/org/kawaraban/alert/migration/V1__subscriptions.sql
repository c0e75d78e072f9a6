-- Who wants to hear of what. Identifiers sort by code point ("C"), as they do in Java.

create sequence alert.subscription_version;

create table alert.subscription (
  id      text collate "C" primary key check (id ~ '^[a-z2-7]{16}$'),
  owner   text not null check (owner <> ''),
  name    text not null check (name <> ''),
  clause  text not null check (clause <> ''),
  rate    text not null check (rate in ('INSTANT', 'HOURLY', 'DAILY', 'WEEKLY')),
  zone    text not null,
  quiet   text,
  state   text not null check (state in ('ACTIVE', 'PAUSED', 'DELETED')),
  created timestamptz not null,
  version bigint not null
);
create index subscription_changed on alert.subscription (version);
comment on column alert.subscription.clause is 'As its owner could have written it, with keys for names.';
comment on column alert.subscription.state is
  'A deleted one keeps its row, so that what was delivered for it can still be told.';
comment on column alert.subscription.version is
  'Rises with every change of any subscription: matchers take over what is newer than they are.';
