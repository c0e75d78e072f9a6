-- More ways to be told, and what keeps one receiver from hindering others.

alter table alert.channel
  drop constraint channel_kind_check,
  add constraint channel_kind_check check (kind in ('WEBHOOK', 'MAIL', 'CHAT')),
  add column endpoint text not null generated always as (
    case kind when 'MAIL' then lower(split_part(address, '@', 2))
      else lower(split_part(address, '/', 3)) end) stored;
comment on column alert.channel.endpoint is
  'The host that receives, or of mail the domain: what limits are counted by.';

create table alert.sending (
  kind text primary key
);
comment on table alert.sending is
  'Kinds of channels that the program of alerts can send to: of mail, only with a mail server.';

create index heartbeat_due on alert.subscription (heartbeat_due) where heartbeat_due is not null;
