-- ---- skills that a person keeps, beside those that their résumés name ----
alter table user_skills
  -- Where the person has put it, from 1; null for those without a place, which follow by name.
  add column position int check (position > 0),
  add column version int not null default 0 check (version >= 0);
-- A name once per person, whatever its case: the key is that of the folded name. Of personal skills alone: those of a company
-- (scope company, with a tenant_id) are to be the tenant's and need a rule of their own, per tenant.
alter table user_skills drop constraint user_skills_user_id_skill_key_key;
create unique index user_skills_personal on user_skills (user_id, skill_key) where scope = 'personal';

-- ---- where a person has worked ----
create table user_work_experience (
  id          uuid primary key,
  user_id     uuid not null,
  title       text not null check (length(title) between 1 and 255),
  company     text not null check (length(company) between 1 and 255),
  location    text check (length(location) between 1 and 255),
  start_date  date,
  end_date    date check (end_date >= start_date),
  -- Goes on, so it has no end.
  is_current  boolean not null default false check (not (is_current and end_date is not null)),
  description text check (length(description) between 1 and 10000),
  -- Among those that start at the same day; null follows.
  position    int check (position > 0),
  version     int not null default 0 check (version >= 0),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index user_work_experience_start on user_work_experience (user_id, start_date desc nulls last);
create index user_work_experience_list on user_work_experience (user_id, is_current desc, start_date desc nulls last);
create index user_work_experience_current on user_work_experience (user_id, start_date desc nulls last) where is_current;
alter table user_work_experience enable row level security;
alter table user_work_experience force row level security;
-- Where somebody has worked is that person's alone.
create policy user_work_experience_own on user_work_experience for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
create trigger user_work_experience_updated before update on user_work_experience
  for each row execute function keep_updated_at();
grant select, insert, update, delete on user_work_experience to ${app};
select personal_table('user_work_experience');

-- ---- what a person has studied ----
create table user_education (
  id         uuid primary key,
  user_id    uuid not null,
  school     text not null check (length(school) between 1 and 255),
  degree     text check (length(degree) between 1 and 100),
  field      text check (length(field) between 1 and 255),
  start_date date,
  end_date   date check (end_date >= start_date),
  -- Goes on, so it has no end.
  is_current boolean not null default false check (not (is_current and end_date is not null)),
  -- Among those that start at the same day; null follows.
  position   int check (position > 0),
  version    int not null default 0 check (version >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index user_education_start on user_education (user_id, start_date desc nulls last);
create index user_education_list on user_education (user_id, is_current desc, start_date desc nulls last);
create index user_education_current on user_education (user_id, start_date desc nulls last) where is_current;
alter table user_education enable row level security;
alter table user_education force row level security;
-- What somebody has studied is that person's alone.
create policy user_education_own on user_education for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
create trigger user_education_updated before update on user_education for each row execute function keep_updated_at();
grant select, insert, update, delete on user_education to ${app};
select personal_table('user_education');
