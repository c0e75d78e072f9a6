create table account (
  name text primary key,
  role text not null check (role in ('READER', 'SUBSCRIBER', 'CURATOR', 'ADMIN')),
  -- Argon2id with its parameters and salt; none until the invitation was followed.
  password text,
  created timestamptz not null
);

-- What stands for an account for a time; of the secret itself only the SHA-256 is kept.
create table secret (
  number bigint generated always as identity primary key,
  digest bytea not null unique,
  kind text not null check (kind in ('INVITATION', 'SESSION', 'TOKEN')),
  account text not null references account on delete cascade,
  label text not null,
  created timestamptz not null,
  expires timestamptz
);

create index secret_of_account on secret (account, kind);
