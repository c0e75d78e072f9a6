-- What goes where: channels, the messages to them, and every attempt to deliver one.

create table alert.channel (
  id              text collate "C" primary key check (id ~ '^[a-z2-7]{16}$'),
  owner           text not null check (owner <> ''),
  url             text not null,
  secret          text not null check (secret like 'whsec\_%'),
  former_secret   text check (former_secret like 'whsec\_%'),
  former_until    timestamptz,
  enabled         boolean not null default true,
  disabled_reason text,
  delivered_last  timestamptz,
  created         timestamptz not null,
  unique (owner, url),
  check ((former_secret is null) = (former_until is null))
);
comment on table alert.channel is 'A webhook of an owner.';
comment on column alert.channel.former_secret is
  'After a rotation messages are signed with both, until this one ends.';

create table alert.subscription_channel (
  subscription text collate "C" not null references alert.subscription (id),
  channel      text collate "C" not null references alert.channel (id),
  primary key (subscription, channel)
);

create table alert.message (
  id           text collate "C" primary key check (id ~ '^msg_[0-9a-f]{32}$'),
  channel      text collate "C" not null references alert.channel (id),
  body         text not null,
  created      timestamptz not null,
  state        text not null check (state in ('PENDING', 'DELIVERED', 'DEAD')),
  attempts     integer not null default 0 check (attempts >= 0),
  next_attempt timestamptz not null
);
create index message_due on alert.message (next_attempt) where state = 'PENDING';
comment on table alert.message is
  'What is sent to one channel, written whole before it is sent: a repeated delivery is the same.';
comment on column alert.message.next_attempt is
  'The epoch: at once. Moved on when an attempt begins, so that a kill in the middle of it costs a wait and no message.';

create table alert.message_match (
  message text collate "C" not null references alert.message (id),
  match   bigint not null references alert.match (id),
  primary key (message, match)
);
create index message_of_match on alert.message_match (match);

create table alert.attempt (
  message text collate "C" not null references alert.message (id),
  number  integer not null check (number > 0),
  at      timestamptz not null,
  status  integer,
  answer  text not null,
  primary key (message, number)
);
comment on column alert.attempt.status is 'Of the HTTP answer; null where none came.';

create view alert.match_state as
select m.id, m.subscription, m.number, m.cause, m.matched,
  case
    when not m.gathered then 'PENDING'
    when count(s.id) = 0 then 'KEPT'
    when bool_or(s.state = 'DEAD') then 'DEAD'
    when bool_or(s.state = 'PENDING') then 'PENDING'
    else 'DELIVERED'
  end as state
from alert.match m
left join alert.message_match l on l.match = m.id
left join alert.message s on s.id = l.message
group by m.id;
comment on view alert.match_state is
  'Where each match stands: matched = delivered + pending + dead + kept for want of a channel.';
