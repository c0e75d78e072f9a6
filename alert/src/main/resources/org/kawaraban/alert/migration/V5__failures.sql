-- Only what a receiver failed at counts: a kill of ours does not, and a replay begins anew.

alter table alert.message add column failures integer not null default 0 check (failures >= 0);
update alert.message m set failures =
  (select count(*) from alert.attempt a where a.message = m.id) where m.state <> 'DELIVERED';
comment on column alert.message.attempts is 'Number of the last attempt, cut off or not.';
comment on column alert.message.failures is
  'Attempts that failed since it was written or replayed: after the last one it is dead.';
