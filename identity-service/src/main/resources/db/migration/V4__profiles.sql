-- ---- what people say of themselves: one row per person, from their first picture or profile on ----
create table profiles (
  id              uuid primary key,
  user_id         uuid not null unique references users (id),
  first_name      text check (length(first_name) between 1 and 100),
  last_name       text check (length(last_name) between 1 and 100),
  -- The one to be written to; not the one they sign in with.
  email           text check (length(email) <= 255 and email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'),
  job_title       text check (length(job_title) between 1 and 255),
  location        text check (length(location) between 1 and 255),
  -- ISO 3166-1 alpha-2; the service knows which of them are assigned.
  country         text check (country ~ '^[A-Z]{2}$'),
  search_region   text check (length(search_region) between 1 and 100),
  work_format     text check (work_format in ('remote', 'hybrid', 'onsite')),
  -- [{language, level}] and [{number, label?}], numbers in E.164.
  languages       jsonb not null default '[]' check (
                    case jsonb_typeof(languages) when 'array' then jsonb_array_length(languages) <= 20 else false end),
  phones          jsonb not null default '[]' check (
                    case jsonb_typeof(phones) when 'array' then jsonb_array_length(phones) <= 10 else false end),
  -- A picture of theirs elsewhere, or one that is kept here.
  picture_url     text check (length(picture_url) <= 2048 and picture_url ~* '^https?://[^[:space:]]+$'),
  picture_file_id uuid unique references stored_file (id),
  version         int not null default 0,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  check (picture_url is null or picture_file_id is null),
  -- Either the person has written it, or there is but a picture yet.
  check (num_nonnulls(first_name, last_name, search_region, work_format) in (0, 4)),
  check ((first_name is null) = (languages = '[]'))
);
create trigger profiles_updated before update on profiles for each row execute function keep_updated_at();

alter table profiles enable row level security;
alter table profiles force row level security;
-- A person's own and nobody else's, not even an admin's; only an erasure removes it.
create policy profiles_see on profiles for select using (user_id = vitae_user());
create policy profiles_write on profiles for insert with check (user_id = vitae_user());
create policy profiles_change on profiles for update using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update on profiles to ${app};
select personal_table('profiles');

-- ---- which keys of providers people have: the last four characters, to tell one key from another ----
create table llm_keys (
  id         uuid primary key,
  user_id    uuid not null references users (id),
  provider   text not null check (provider in ('openai', 'gemini')),
  key_hint   text not null check (key_hint ~ '^[!-~]{4}$'),
  version    int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (user_id, provider)
);
create trigger llm_keys_updated before update on llm_keys for each row execute function keep_updated_at();

alter table llm_keys enable row level security;
alter table llm_keys force row level security;
-- A person's own and nobody else's.
create policy llm_keys_own on llm_keys for all using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on llm_keys to ${app};
select personal_table('llm_keys');

-- ---- admins see everybody's account and give roles ----
create function vitae_super_admin() returns boolean stable parallel safe language sql
  return vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ','));

create policy users_admin_see on users for select using (vitae_super_admin());
create policy users_admin_change on users for update using (vitae_super_admin()) with check (vitae_super_admin());
grant update (role, version) on users to ${app};
-- The list of users, newest first.
create index users_newest on users (created_at desc, id desc);

-- A policy cannot say which columns somebody may change: whatever lets people change their own row, the role in it is
-- given by an admin, or at sign-in by the configuration.
create function keep_role() returns trigger language plpgsql as $$
begin
  if current_user = '${app}' and not vitae_super_admin() and vitae_actor() <> 'sign_in' then
    raise exception 'permission denied: only a super_admin gives roles' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger users_keep_role before update of role on users for each row
  when (new.role is distinct from old.role) execute function keep_role();
