-- Whoever subscribes is told at once that nothing is sent to a private address, and not by failures.

alter table alert.sending
  add column private_addresses boolean not null default false;
comment on column alert.sending.private_addresses is
  'Whether messages of this kind may go to private addresses.';
