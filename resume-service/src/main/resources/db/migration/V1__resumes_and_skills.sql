-- ---- résumés: what was read from a file, beside the file itself ----
create table resumes (
  id               uuid primary key,
  user_id          uuid not null,
  tenant_id        uuid,
  title            text not null check (length(title) between 1 and 255),
  content          jsonb not null check (jsonb_typeof(content) = 'object'),
  warnings         jsonb not null default '[]' check (jsonb_typeof(warnings) = 'array'),
  source_file_name text not null check (length(source_file_name) between 1 and 255),
  source_file_type text not null check (source_file_type in
    ('docx', 'pdf', 'json_resume', 'reactive_resume', 'linkedin', 'europass', 'text', 'markdown')),
  file_id          uuid not null references stored_file (id),
  -- 5 MB, as the upload's own limit.
  file_size        int not null check (file_size between 1 and 5242880),
  content_hash     bytea not null check (length(content_hash) = 32),
  is_default       boolean not null default false,
  version          int not null default 0 check (version >= 0),
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
create index resumes_user on resumes (user_id, created_at desc, id desc);
create index resumes_file on resumes (file_id);
-- Finds the same file uploaded again.
create index resumes_user_content on resumes (user_id, content_hash);
create unique index resumes_one_default on resumes (user_id) where is_default;
alter table resumes enable row level security;
alter table resumes force row level security;
-- A person's résumés are that person's alone; other services read them in that person's name.
create policy resumes_own on resumes for all using (user_id = vitae_user()) with check (user_id = vitae_user());
create trigger resumes_updated before update on resumes for each row execute function keep_updated_at();
grant select, insert, update, delete on resumes to ${app};

-- ---- skills: every skill that a résumé of the person named ----
create table user_skills (
  id          uuid primary key,
  user_id     uuid not null,
  tenant_id   uuid,
  name        text not null check (length(name) between 1 and 255),
  -- SHA-256 of user id and folded name: how the skill is called in events.
  skill_key   text not null check (skill_key ~ '^[0-9a-f]{64}$'),
  category    text not null default 'Technical' check (length(category) between 1 and 100),
  proficiency text check (proficiency in ('beginner', 'intermediate', 'advanced', 'expert')),
  scope       text not null default 'personal' check (scope in ('personal', 'company')),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  unique (user_id, skill_key)
);
create index user_skills_user on user_skills (user_id, category, name);
alter table user_skills enable row level security;
alter table user_skills force row level security;
-- A person's skills are that person's alone.
create policy user_skills_own on user_skills for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
create trigger user_skills_updated before update on user_skills for each row execute function keep_updated_at();
grant select, insert, update, delete on user_skills to ${app};

-- ---- skill usage: a projection of GenerationCompleted; a skill may be counted before or after it is named ----
create table skill_usage (
  user_id       uuid not null,
  skill_key     text not null check (skill_key ~ '^[0-9a-f]{64}$'),
  uses          int not null check (uses >= 0),
  minutes_saved int not null check (minutes_saved >= 0),
  last_used_at  timestamptz not null,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  primary key (user_id, skill_key)
) with (fillfactor = 80);
alter table skill_usage enable row level security;
alter table skill_usage force row level security;
-- A person sees the own counts and cannot raise them.
create policy skill_usage_own on skill_usage for select using (user_id = vitae_user());
-- Only events raise them.
create policy skill_usage_consumer on skill_usage for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
create trigger skill_usage_updated before update on skill_usage for each row execute function keep_updated_at();
grant select, insert, update, delete on skill_usage to ${app};

-- ---- the skills résumé as a whole: its version rises with every change, one row per person ----
create table skill_resume (
  user_id       uuid primary key,
  version       bigint not null check (version > 0),
  generations   int not null default 0 check (generations >= 0),
  minutes_saved int not null default 0 check (minutes_saved >= 0),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
) with (fillfactor = 80);
alter table skill_resume enable row level security;
alter table skill_resume force row level security;
-- A person sees the own row and, by uploading a résumé, makes it or raises its version.
create policy skill_resume_own on skill_resume for select using (user_id = vitae_user());
create policy skill_resume_make on skill_resume for insert with check (user_id = vitae_user());
create policy skill_resume_raise on skill_resume for update
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Only events raise the counts. A policy cannot see the row as it was; this can.
create function keep_skill_counts() returns trigger language plpgsql as $$
declare
  generations int := 0;
  minutes_saved int := 0;
begin
  if tg_op = 'UPDATE' then
    generations := old.generations;
    minutes_saved := old.minutes_saved;
  end if;
  if vitae_actor() is distinct from 'consumer'
    and (new.generations, new.minutes_saved) is distinct from (generations, minutes_saved) then
    raise insufficient_privilege using message = 'only events raise the counts of a skills résumé';
  end if;
  return new;
end $$;
create trigger skill_resume_counts before insert or update on skill_resume
  for each row execute function keep_skill_counts();
create policy skill_resume_consumer on skill_resume for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
create trigger skill_resume_updated before update on skill_resume for each row execute function keep_updated_at();
grant select, insert, update, delete on skill_resume to ${app};
