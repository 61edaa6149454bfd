create function vitae_super_admin() returns boolean stable parallel safe language sql
  return vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ','));

-- ---- looks that a résumé can have ----
-- The rows come from the code, at every start (ShipTemplates); people decide what a template is called and who finds it.
create table templates (
  id          uuid primary key,
  slug        text not null unique check (length(slug) <= 50 and slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name        text not null unique check (length(name) between 1 and 100),
  -- JSON Schema (2020-12) of its options.
  schema      jsonb not null check (jsonb_typeof(schema) = 'object'),
  preview_url text not null generated always as ('/api/v1/templates/' || slug || '/preview.png') stored,
  -- Whether people are offered it. What uses one that is not still looks like it.
  is_active   boolean not null default true,
  version     int not null default 0 check (version >= 0),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index templates_active on templates (created_at, id) where is_active;
alter table templates enable row level security;
alter table templates force row level security;
-- Whoever is signed in sees all of them, also what was deactivated since.
create policy templates_see on templates for select using (vitae_user() is not null);
-- A super_admin renames, deactivates and activates.
create policy templates_change on templates for update using (vitae_super_admin()) with check (vitae_super_admin());
-- The owner role writes what the code has.
create policy templates_ship on templates for all to current_user using (true) with check (true);
create trigger templates_updated before update on templates for each row execute function keep_updated_at();
-- What the code says is the code's to change, and what somebody may use is never deleted.
grant select, update (name, is_active, version) on templates to ${app};
