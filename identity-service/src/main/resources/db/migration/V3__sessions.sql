-- ---- sessions: who may go on getting access tokens without signing in again ----
create table sessions (
  id           uuid primary key,
  user_id      uuid not null references users (id) on delete cascade,
  -- The company that the session is signed in to.
  tenant_id    uuid,
  kind         text not null check (kind in ('browser', 'device')),
  -- As the person's client names itself.
  user_agent   text check (length(user_agent) between 1 and 200),
  last_used_at timestamptz not null default now(),
  -- Moves on with each use, up to the age that no session outlives.
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  version      int not null default 0,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
create index sessions_user on sessions (user_id, created_at desc, id desc);
create index sessions_expires on sessions (expires_at);
create trigger sessions_updated before update on sessions for each row execute function keep_updated_at();

-- A session's refresh tokens: the one that is good, and those used before it, which must never be seen again.
create table refresh_tokens (
  id         uuid primary key,
  session_id uuid not null references sessions (id) on delete cascade,
  user_id    uuid not null references users (id) on delete cascade,
  -- SHA-256; 256 random bits need no slow hash.
  token_hash bytea not null unique check (length(token_hash) = 32),
  expires_at timestamptz not null,
  used_at    timestamptz,
  created_at timestamptz not null default now()
);
create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_user on refresh_tokens (user_id);
create index refresh_tokens_expires on refresh_tokens (expires_at);

-- The hash of the refresh token that somebody shows who is nobody yet; set by the use cases that take one, in their own
-- transactions.
create function vitae_sign_in_refresh() returns bytea stable parallel safe language sql
  return decode(nullif(current_setting('vitae.sign_in_refresh', true), ''), 'hex');
-- The e-mail address that the configuration names as an admin's, where it is the one that signs in.
create function vitae_sign_in_admin() returns citext stable parallel safe language sql
  return nullif(current_setting('vitae.sign_in_admin', true), '')::citext;

alter table sessions enable row level security;
alter table sessions force row level security;
alter table refresh_tokens enable row level security;
alter table refresh_tokens force row level security;
-- People see their sessions, and end them …
create policy sessions_own on sessions for select using (user_id = vitae_user() and vitae_actor() <> 'sign_in');
create policy sessions_end on sessions for update
  using (user_id = vitae_user() and vitae_actor() = 'person')
  with check (user_id = vitae_user() and revoked_at is not null);
create policy refresh_tokens_own on refresh_tokens for select
  using (user_id = vitae_user() and vitae_actor() <> 'sign_in');
-- … a sign-in begins one for the person it has found …
create policy sessions_begin on sessions for insert with check (vitae_actor() = 'sign_in' and user_id = vitae_user());
create policy refresh_tokens_give on refresh_tokens for insert
  with check (vitae_actor() = 'sign_in' and user_id = vitae_user());
-- … who shows a refresh token sees and uses that one, and the session it belongs to, and nothing else …
create policy refresh_tokens_shown on refresh_tokens for select
  using (vitae_actor() = 'sign_in' and token_hash = vitae_sign_in_refresh());
create policy refresh_tokens_use on refresh_tokens for update
  using (vitae_actor() = 'sign_in' and token_hash = vitae_sign_in_refresh())
  with check (vitae_actor() = 'sign_in' and token_hash = vitae_sign_in_refresh() and used_at is not null);
create policy sessions_shown on sessions for select
  using (vitae_actor() = 'sign_in'
         and id = (select t.session_id from refresh_tokens t where t.token_hash = vitae_sign_in_refresh()));
create policy sessions_renew on sessions for update
  using (vitae_actor() = 'sign_in'
         and id = (select t.session_id from refresh_tokens t where t.token_hash = vitae_sign_in_refresh()))
  with check (vitae_actor() = 'sign_in');
-- … and a sweeper takes away what is of no use to anybody any more.
create policy sessions_sweep_see on sessions for select
  using (vitae_actor() = 'relay' and (expires_at <= now() or revoked_at is not null));
create policy sessions_sweep on sessions for delete
  using (vitae_actor() = 'relay' and (expires_at <= now() or revoked_at is not null));
create policy refresh_tokens_sweep_see on refresh_tokens for select
  using (vitae_actor() = 'relay' and expires_at <= now());
create policy refresh_tokens_sweep on refresh_tokens for delete
  using (vitae_actor() = 'relay' and expires_at <= now());
grant select, insert, delete, update (tenant_id, last_used_at, expires_at, revoked_at, version) on sessions to ${app};
grant select, insert, delete, update (used_at) on refresh_tokens to ${app};
select personal_table('sessions', 'forget');
select personal_table('refresh_tokens', 'none', '{token_hash}');

-- ---- users: what a sign-in changes beside the provider account ----
-- The company that a person has chosen …
create policy users_sign_in_tenant on users for update
  using (vitae_actor() = 'sign_in' and id = vitae_user())
  with check (vitae_actor() = 'sign_in' and id = vitae_user());
-- … and the role of the one whom the configuration names, who signs in with that verified address.
create policy users_sign_in_admin on users for update
  using (vitae_actor() = 'sign_in' and email = vitae_sign_in_email() and email = vitae_sign_in_admin())
  with check (vitae_actor() = 'sign_in' and email = vitae_sign_in_admin());
-- Whatever a sign-in changes, the role stays what it says the person has (vitae.role), but for that one.
create policy users_sign_in_role on users as restrictive for update using (true)
  with check (vitae_actor() <> 'sign_in' or role = vitae_role()
              or (role = 'super_admin' and email = vitae_sign_in_email() and email = vitae_sign_in_admin()));
grant update (tenant_id, role) on users to ${app};
-- Whether the person belongs to the company they choose.
grant select on memberships to ${app};

-- ---- nonces that ID tokens of mobile clients must carry; hold nothing of a person ----
create table sign_in_nonces (
  nonce_hash bytea primary key check (length(nonce_hash) = 32),
  expires_at timestamptz not null
);
create index sign_in_nonces_expires on sign_in_nonces (expires_at);
alter table sign_in_nonces enable row level security;
alter table sign_in_nonces force row level security;
-- A sign-in takes one away as it is used; the sweeper those that were not.
create policy sign_in_nonces_use on sign_in_nonces for all
  using (vitae_actor() = 'sign_in') with check (vitae_actor() = 'sign_in');
create policy sign_in_nonces_sweep_see on sign_in_nonces for select
  using (vitae_actor() = 'relay' and expires_at <= now());
create policy sign_in_nonces_sweep on sign_in_nonces for delete
  using (vitae_actor() = 'relay' and expires_at <= now());
grant select, insert, delete on sign_in_nonces to ${app};

-- ---- the keys that access tokens are signed with: one that another has followed is retired ----
grant update (retired_at) on token_keys to ${app};
