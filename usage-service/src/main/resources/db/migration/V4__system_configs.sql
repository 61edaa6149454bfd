create function vitae_super_admin() returns boolean stable parallel safe language sql
  return vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ','));

-- How the platform is set up: a row per change, the greatest version of a key holds. A key without a row has the default
-- that the code names. Nothing in here is a secret.
create table system_configs (
  key        text not null check (key ~ '^[a-z][a-z0-9_]{0,99}$'),
  version    int not null check (version > 0),
  value      jsonb not null check (length(value::text) <= 10000),
  changed_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (key, version)
);
comment on column system_configs.changed_by is 'a super_admin; null once that account is erased';
create index system_configs_changed_by on system_configs (changed_by) where changed_by is not null;
create trigger system_configs_updated before update on system_configs for each row execute function keep_updated_at();
alter table system_configs enable row level security;
alter table system_configs force row level security;
create policy system_configs_see on system_configs for select using (vitae_actor() <> '');
comment on policy system_configs_see on system_configs is 'nobody''s rows: every transaction of the service reads them';
create policy system_configs_add on system_configs for insert with check (vitae_super_admin() and changed_by = vitae_user());
comment on policy system_configs_add on system_configs is 'a super_admin adds what holds from now on';
create policy system_configs_forget on system_configs for update
  using (vitae_actor() = 'eraser' and changed_by = vitae_user()) with check (vitae_actor() = 'eraser' and changed_by is null);
comment on policy system_configs_forget on system_configs is 'a change outlives whoever made it, without their id';
grant select, insert, update (changed_by) on system_configs to ${app};
