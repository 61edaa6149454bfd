-- ---- users: one row per person, whatever provider account they sign in with ----
create table users (
  id         uuid primary key,
  email      citext not null unique
             check (length(email) <= 255 and email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'),
  -- The subject at the OpenID Connect provider; absent until the first sign-in. Never shown to clients.
  google_id  text unique check (length(google_id) between 1 and 255),
  role       text not null default 'public' check (role in ('super_admin', 'friend', 'public')),
  tenant_id  uuid,
  version    int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger users_updated before update on users for each row execute function keep_updated_at();

-- Whom the provider has just vouched for: set by SignIn in its own transaction, empty anywhere else.
create function vitae_sign_in_google_id() returns text stable parallel safe language sql
  return nullif(current_setting('vitae.sign_in_google_id', true), '');
-- Only an e-mail address that the provider has verified.
create function vitae_sign_in_email() returns citext stable parallel safe language sql
  return nullif(current_setting('vitae.sign_in_email', true), '')::citext;

alter table users enable row level security;
alter table users force row level security;
-- A person sees their own row and changes none of it.
create policy users_own on users for select using (id = vitae_user());
-- A sign-in sees the user with that provider account or that verified e-mail address, and nobody else …
create policy users_sign_in_find on users for select
  using (vitae_actor() = 'sign_in' and (google_id = vitae_sign_in_google_id() or email = vitae_sign_in_email()));
-- … gives the provider account to a user of that e-mail address who has none …
create policy users_sign_in_link on users for update
  using (vitae_actor() = 'sign_in' and google_id is null and email = vitae_sign_in_email())
  with check (google_id = vitae_sign_in_google_id());
-- … and registers itself, never with more than the role that everyone has.
create policy users_sign_in_register on users for insert
  with check (vitae_actor() = 'sign_in' and google_id = vitae_sign_in_google_id() and email = vitae_sign_in_email()
              and role = 'public' and tenant_id is null);
grant select, insert, update (google_id, version) on users to ${app};

-- ---- the keys that access tokens are signed with; holds nothing of a person ----
create table token_keys (
  -- JWK thumbprint (RFC 7638); tokens name it in kid.
  id         text primary key check (id ~ '^[A-Za-z0-9_-]{43}$'),
  public_jwk jsonb not null,
  -- The private key (PKCS #8), AES-256-GCM under vitae.identity.key-secret.
  sealed_key bytea not null,
  -- The first key signs at once. Every other one is published for a while before it signs, because services read the
  -- public keys every five minutes. Of the keys not retired, the latest to have begun signs: one at a time.
  signs_from timestamptz not null unique check (signs_from = '-infinity' or signs_from >= created_at + interval '6 minutes'),
  retired_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger token_keys_updated before update on token_keys for each row execute function keep_updated_at();
grant select, insert on token_keys to ${app};
