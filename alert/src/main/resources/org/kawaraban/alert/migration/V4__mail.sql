-- Alerts by mail. Nothing but a question goes to an address before its reader has confirmed it.

alter table alert.subscription
  add column language text not null default 'en' check (language in ('en', 'ja'));
alter table alert.subscription alter column language drop default;

alter table alert.channel rename column url to address;
alter table alert.channel
  add column kind          text not null default 'WEBHOOK' check (kind in ('WEBHOOK', 'MAIL')),
  add column confirm_token text unique,
  add column stop_token    text unique,
  add column confirmed     boolean not null default true,
  alter column secret drop not null,
  add check ((kind = 'WEBHOOK') = (secret is not null)),
  add check ((kind = 'MAIL') = (confirm_token is not null)),
  add check ((kind = 'MAIL') = (stop_token is not null)),
  drop constraint channel_owner_url_key,
  add unique (owner, kind, address);
alter table alert.channel alter column kind drop default;
alter table alert.channel alter column confirmed drop default;
comment on table alert.channel is 'Where alerts of an owner go.';
comment on column alert.channel.confirmed is
  'Whether whoever reads it wants alerts. Only messages that ask are sent to others.';

alter table alert.message add column asks boolean not null default false;
comment on column alert.message.asks is
  'It asks whether alerts are wanted: the one message that goes to a channel not yet confirmed.';

alter table alert.change add column told jsonb;
comment on column alert.change.told is
  'What people are told of it, as the record had it when the first subscription matched.';
