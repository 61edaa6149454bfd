-- ---- tenants ("companies"), who belongs to them, and invitations to them ----
create table tenants (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 100),
  -- What an hour of a member's work is worth, and the minutes that an operation saves; platform defaults where absent.
  settings    jsonb not null default '{}' check (jsonb_typeof(settings) = 'object' and length(settings::text) <= 4000),
  version     int not null default 0,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create trigger tenants_updated before update on tenants for each row execute function keep_updated_at();

create table memberships (
  id          uuid primary key,
  tenant_id   uuid not null references tenants (id),
  user_id     uuid not null references users (id),
  role        text not null check (role in ('member', 'admin')),
  version     int not null default 0,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  unique (tenant_id, user_id)
);
create index memberships_user on memberships (user_id);
create trigger memberships_updated before update on memberships for each row execute function keep_updated_at();

create table invitations (
  id          uuid primary key,
  tenant_id   uuid not null references tenants (id),
  -- Who invites.
  user_id     uuid not null references users (id),
  -- Whom; absent for a link that the inviter hands over.
  email       citext check (length(email) <= 255 and email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'),
  role        text not null check (role in ('member', 'admin')),
  token_hash  bytea not null unique check (length(token_hash) = 32),
  expires_at  timestamptz not null check (expires_at <= created_at + interval '31 days'),
  accepted_at timestamptz,
  revoked_at  timestamptz,
  version     int not null default 0,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index invitations_tenant on invitations (tenant_id, created_at desc, id desc);
create index invitations_user on invitations (user_id);
create trigger invitations_updated before update on invitations for each row execute function keep_updated_at();

alter table tenants enable row level security;
alter table tenants force row level security;
alter table memberships enable row level security;
alter table memberships force row level security;
alter table invitations enable row level security;
alter table invitations force row level security;
-- People see where they belong, and who else belongs to the tenant that their transaction is about: the use case sets that
-- after it has seen the person's own membership.
create policy memberships_own on memberships for select using (user_id = vitae_user() or tenant_id = vitae_tenant());
