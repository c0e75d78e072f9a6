-- What owners may ask for beside alerts: to be told of nothing, a sign of life, a feed, an account of it all.

alter table alert.subscription
  drop constraint subscription_rate_check,
  add constraint subscription_rate_check
    check (rate in ('INSTANT', 'HOURLY', 'DAILY', 'WEEKLY', 'OFF')),
  add column heartbeat_due timestamptz,
  add column feed_token text collate "C" not null unique
    default replace(gen_random_uuid()::text, '-', '');
comment on column alert.subscription.heartbeat_due is
  'When it is next told that nothing happened; null where its owner did not ask to be.';
comment on column alert.subscription.feed_token is
  'The only protection of its feed: who has it reads the feed.';

alter table alert.channel add column stopped timestamptz;
comment on column alert.channel.stopped is
  'When its reader last wanted no more: a question asked before is no question asked.';

create index change_of_subject on alert.change ((message->>'subject'));
create index change_of_cause on alert.change (((message->>'cause') collate "C"));

create or replace view alert.match_state as
select m.id, m.subscription, m.number, m.cause, m.matched,
  case
    when not m.gathered then 'PENDING'
    when count(s.id) = 0 then 'KEPT'
    when bool_or(s.state = 'DEAD') then 'DEAD'
    when bool_or(s.state = 'PENDING') then 'PENDING'
    else 'DELIVERED'
  end as state,
  m.due, m.gathered
from alert.match m
left join alert.message_match l on l.match = m.id
left join alert.message s on s.id = l.message
group by m.id;
