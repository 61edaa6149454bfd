-- ---- tenants ("companies"), invitations to them, and who belongs to them ----
-- People come first: what follows refers to them, so they are erased last.
select personal_table('users', 'forget', '{google_id}', 'id');

create table tenants (
  id                 uuid primary key,
  name               text not null check (length(name) between 1 and 100),
  -- What an hour of a member's work is worth, in millionths of the currency (ISO 4217), and the minutes that an operation
  -- saves; platform defaults where absent.
  hourly_rate_micros bigint check (hourly_rate_micros between 0 and 1000000000000000),
  currency           text check (currency ~ '^[A-Z]{3}$'),
  minutes_parse      int check (minutes_parse between 0 and 1440),
  minutes_generate   int check (minutes_generate between 0 and 1440),
  minutes_export     int check (minutes_export between 0 and 1440),
  version            int not null default 0,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create trigger tenants_updated before update on tenants for each row execute function keep_updated_at();

create table invitations (
  id          uuid primary key,
  tenant_id   uuid not null references tenants (id),
  -- Who invites.
  user_id     uuid not null references users (id),
  -- Whom; absent for a link that the inviter hands over, and once somebody has come.
  email       citext check (length(email) <= 255 and email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'),
  role        text not null check (role in ('member', 'admin')),
  -- SHA-256 of the token; the token itself is nowhere.
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
create index invitations_email on invitations (email) where email is not null;
create index invitations_expiring on invitations (expires_at);
create trigger invitations_updated before update on invitations for each row execute function keep_updated_at();

create table memberships (
  id            uuid primary key,
  tenant_id     uuid not null references tenants (id),
  user_id       uuid not null references users (id),
  role          text not null check (role in ('member', 'admin')),
  -- How the person came; absent for who made the tenant, and once the invitation is gone.
  invitation_id uuid unique references invitations (id) on delete set null,
  version       int not null default 0,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  unique (tenant_id, user_id)
);
create index memberships_user on memberships (user_id);
create index memberships_tenant on memberships (tenant_id, created_at desc, id desc);
create trigger memberships_updated before update on memberships for each row execute function keep_updated_at();

-- The tenant that this very transaction makes: set by CreateTenant, which has just drawn the id; empty anywhere else.
create function vitae_new_tenant() returns uuid stable parallel safe language sql
  return nullif(current_setting('vitae.new_tenant', true), '')::uuid;
-- The hash of the invitation's token that a person was handed: set by who opens a link, empty anywhere else.
create function vitae_invitation() returns bytea stable parallel safe language sql
  return decode(nullif(current_setting('vitae.invitation', true), ''), 'hex');
-- What the person is in the tenant that the transaction is about: the table says, whatever the token said; null for a
-- stranger. It is asked as the owner, to whom memberships_own alone applies: as the application role, the policy that asks
-- would be asked again.
create function vitae_tenant_role() returns text stable security definer language sql
  return (select m.role from memberships m where m.tenant_id = vitae_tenant() and m.user_id = vitae_user());
-- Who belongs to the tenant that the transaction is about, as far as the transaction may know: nobody, for a stranger.
create function vitae_fellows() returns uuid[] stable language sql
  return (select coalesce(array_agg(m.user_id), '{}') from memberships m where m.tenant_id = vitae_tenant());
-- The person's own address.
create function vitae_email() returns citext stable language sql
  return (select u.email from users u where u.id = vitae_user());

alter table tenants enable row level security;
alter table tenants force row level security;
alter table invitations enable row level security;
alter table invitations force row level security;
alter table memberships enable row level security;
alter table memberships force row level security;

-- People see where they belong …
create policy memberships_own on memberships for select using (user_id = vitae_user());
-- … and, of the tenant that the transaction is about, who else does, if they do themselves.
create policy memberships_fellow on memberships for select to ${app}
  using (tenant_id = vitae_tenant() and (select vitae_tenant_role()) is not null);
-- Who makes a tenant is its first admin.
create policy memberships_found on memberships for insert
  with check (tenant_id = vitae_new_tenant() and user_id = vitae_user() and role = 'admin');
-- Everybody else comes by an invitation that is open, for them, and in their hands.
create policy memberships_join on memberships for insert
  with check (user_id = vitae_user() and exists (
    select from invitations i
    where i.id = invitation_id and i.token_hash = vitae_invitation()
      and i.tenant_id = memberships.tenant_id and i.role = memberships.role
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
      and (i.email is null or i.email = vitae_email())));
-- An admin changes roles and removes people; everybody may leave.
create policy memberships_change on memberships for update
  using (tenant_id = vitae_tenant() and (select vitae_tenant_role()) = 'admin');
create policy memberships_end on memberships for delete
  using (tenant_id = vitae_tenant() and (user_id = vitae_user() or (select vitae_tenant_role()) = 'admin'));
grant select, insert, update (role, version), delete on memberships to ${app};

-- Admins see, make and revoke the invitations to their tenant.
create policy invitations_see on invitations for select
  using (tenant_id = vitae_tenant() and (select vitae_tenant_role()) = 'admin');
create policy invitations_make on invitations for insert
  with check (tenant_id = vitae_tenant() and user_id = vitae_user() and (select vitae_tenant_role()) = 'admin');
create policy invitations_revoke on invitations for update
  using (tenant_id = vitae_tenant() and (select vitae_tenant_role()) = 'admin');
-- Whoever holds the link sees that one, and takes it.
create policy invitations_link on invitations for select using (token_hash = vitae_invitation());
create policy invitations_accept on invitations for update using (token_hash = vitae_invitation());
-- The sweep finds what has been over for long.
create policy invitations_sweep_see on invitations for select
  using (vitae_actor() = 'relay' and expires_at < now() - interval '90 days');
create policy invitations_sweep on invitations for delete
  using (vitae_actor() = 'relay' and expires_at < now() - interval '90 days');
-- Somebody who is erased is invited nowhere any more: their address is theirs, whoever wrote it down.
create policy invitations_erase_invited_see on invitations for select
  using (vitae_actor() = 'eraser' and email = vitae_email());
create policy invitations_erase_invited on invitations for delete
  using (vitae_actor() = 'eraser' and email = vitae_email());
grant select, insert, update (email, accepted_at, revoked_at, version), delete on invitations to ${app};

create function erase_invitations_to() returns trigger language plpgsql as $$
begin
  delete from invitations where email = old.email;
  return old;
end $$;
create trigger users_erase_invitations before delete on users for each row execute function erase_invitations_to();

-- People see the tenants they belong to, the one they are just making, and the one they hold an invitation to.
create policy tenants_own on tenants for select
  using (id in (select m.tenant_id from memberships m where m.user_id = vitae_user()));
create policy tenants_found_see on tenants for select using (id = vitae_new_tenant());
create policy tenants_found on tenants for insert with check (vitae_user() is not null and id = vitae_new_tenant());
create policy tenants_invited on tenants for select
  using (id = (select i.tenant_id from invitations i where i.token_hash = vitae_invitation()));
-- Its admins name it and settle what its members' work is worth.
create policy tenants_settle on tenants for update
  using (id = vitae_tenant() and (select vitae_tenant_role()) = 'admin');
-- An erased tenant goes when all that it held has gone.
create policy tenants_erase_see on tenants for select using (vitae_actor() = 'eraser' and id = vitae_tenant());
create policy tenants_erase on tenants for delete using (vitae_actor() = 'eraser' and id = vitae_tenant());
grant select, insert, delete,
  update (name, hourly_rate_micros, currency, minutes_parse, minutes_generate, minutes_export, version)
  on tenants to ${app};

-- Fellow members see each other's row; as an array, so that users are still found by their indexes.
create policy users_fellow on users for select to ${app} using (id = any ((select vitae_fellows())::uuid[]));
-- Whoever leaves, or is removed by an admin, has that tenant as their default no more.
create policy users_leave on users for update
  using (tenant_id = vitae_tenant() and (id = vitae_user() or (select vitae_tenant_role()) = 'admin'))
  with check (tenant_id is null);

select personal_table('invitations', 'delete', '{token_hash}');
select personal_table('memberships', 'delete');
