-- ---- generated résumés: one per person, résumé and vacancy; its versions outlive the generations that made them ----
create table generated_resumes (
  id              uuid primary key,
  user_id         uuid not null,
  resume_id       uuid not null,
  vacancy_id      uuid not null,
  template        text not null default 'classic' check (template ~ '^[a-z0-9-]{1,60}$'),
  title           text not null default 'My Resume' check (length(title) between 1 and 255),
  current_version int check (current_version >= 1),
  -- The highest number given so far: the next version's number is this one plus one, taken under the row's lock.
  latest_version  int not null default 0 check (latest_version >= 0),
  version         int not null default 0,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  unique (user_id, resume_id, vacancy_id),
  check (current_version <= latest_version)
);
create index generated_resumes_user on generated_resumes (user_id, created_at desc, id desc);
create trigger generated_resumes_updated before update on generated_resumes
  for each row execute function keep_updated_at();
alter table generated_resumes enable row level security;
alter table generated_resumes force row level security;
-- A generated résumé is seen and changed by its person, and by the task that works for that person.
create policy generated_resumes_own on generated_resumes for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update on generated_resumes to ${app};

create table generated_resume_versions (
  id                  uuid primary key,
  generated_resume_id uuid not null references generated_resumes (id),
  user_id             uuid not null,
  version_number      int not null check (version_number >= 1),
  content             jsonb not null check (jsonb_typeof(content) = 'object'),
  author              text not null check (author in ('generation', 'wizard', 'person', 'restore')),
  note                text check (length(note) between 1 and 500),
  version             int not null default 0,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  unique (generated_resume_id, version_number)
);
create trigger generated_resume_versions_updated before update on generated_resume_versions
  for each row execute function keep_updated_at();
alter table generated_resume_versions enable row level security;
alter table generated_resume_versions force row level security;
-- A version is seen by its person.
create policy generated_resume_versions_own on generated_resume_versions for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Versions are immutable: the application may add and read them, never change them.
grant select, insert on generated_resume_versions to ${app};

-- ---- generations: a résumé tailored to a vacancy, as a durable job ----
create table generations (
  id                  uuid primary key,
  user_id             uuid not null,
  tenant_id           uuid,
  resume_id           uuid not null,
  vacancy_id          uuid not null,
  -- Which versions of the sources were read; null until they were.
  resume_version      int check (resume_version >= 0),
  vacancy_version     int check (vacancy_version >= 0),
  status              text not null default 'queued'
    check (status in ('queued', 'running', 'completed', 'failed', 'cancelled', 'needs_key')),
  failure_code        text check (failure_code ~ '^[a-z_]{1,60}$'),
  -- The day that counts as today for the scores; asked for or the day of the request, so a repeated run scores alike.
  as_of               date not null,
  content             jsonb check (jsonb_typeof(content) = 'object'),
  match_score_before  int check (match_score_before between 0 and 100),
  match_score_after   int check (match_score_after between 0 and 100),
  score_version       text check (length(score_version) between 1 and 20),
  -- The scores' working: terms, evidence, what is missing.
  match_before        jsonb check (jsonb_typeof(match_before) = 'object'),
  match_after         jsonb check (jsonb_typeof(match_after) = 'object'),
  -- What the guard found and what was cut back.
  guard_report        jsonb check (jsonb_typeof(guard_report) = 'object'),
  generated_resume_id uuid,
  version_number      int,
  provider_type       text check (provider_type in ('platform', 'byok', 'local')),
  provider            text check (length(provider) between 1 and 60),
  model               text check (length(model) between 1 and 100),
  input_tokens        bigint not null default 0 check (input_tokens >= 0),
  output_tokens       bigint not null default 0 check (output_tokens >= 0),
  cost_micros         bigint not null default 0 check (cost_micros >= 0),
  currency            text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  started_at          timestamptz,
  -- From the pick-up of the run that succeeded to its result.
  duration_ms         int check (duration_ms >= 0),
  generated_at        timestamptz,
  expires_at          timestamptz,
  version             int not null default 0,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  foreign key (generated_resume_id, version_number)
    references generated_resume_versions (generated_resume_id, version_number),
  constraint generations_failure check ((status = 'failed') = (failure_code is not null)),
  -- Nothing expires before it is there; what is there expires.
  constraint generations_unfinished check (status = 'completed' or (generated_at is null and expires_at is null)),
  constraint generations_completed check (status <> 'completed' or (
    content is not null and match_score_before is not null and match_score_after is not null
    and score_version is not null and match_before is not null and match_after is not null and guard_report is not null
    and generated_resume_id is not null and version_number is not null and provider_type is not null
    and generated_at is not null and expires_at is not null)),
  constraint generations_expiry check (expires_at > generated_at),
  -- Tailoring never lowers the score.
  constraint generations_never_worse check (match_score_after >= match_score_before)
);
create index generations_user on generations (user_id, created_at desc, id desc);
create index generations_vacancy on generations (user_id, vacancy_id, created_at desc, id desc);
create index generations_resume on generations (user_id, resume_id, created_at desc, id desc);
create index generations_expiring on generations (expires_at) where expires_at is not null;
create trigger generations_updated before update on generations for each row execute function keep_updated_at();
alter table generations enable row level security;
alter table generations force row level security;
-- A generation is seen and changed by its person, and by the task that works for that person, until it expires: from then
-- on nobody sees it, whether or not it has been swept away yet.
create policy generations_own on generations for all
  using (user_id = vitae_user() and (expires_at is null or expires_at > now())) with check (user_id = vitae_user());
-- The sweep sees and removes what has expired, and nothing else; the progress goes with it, the versions stay.
create policy generations_sweep_see on generations for select
  using (vitae_actor() = 'relay' and expires_at <= now());
create policy generations_sweep on generations for delete using (vitae_actor() = 'relay' and expires_at <= now());
grant select, insert, update, delete on generations to ${app};

-- ---- progress of generations, in order: what their followers are told ----
create table generation_events (
  generation_id uuid not null references generations (id) on delete cascade,
  -- From 1 without gaps; written under the generation's row lock, so a lower number is never committed after a higher.
  seq           bigint not null check (seq >= 1),
  user_id       uuid not null,
  stage         text not null check (stage ~ '^[a-z_]{1,40}$'),
  data          jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
  created_at    timestamptz not null default now(),
  primary key (generation_id, seq)
);
alter table generation_events enable row level security;
alter table generation_events force row level security;
-- Progress is seen and written on its person's account.
create policy generation_events_own on generation_events for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- One poll per replica reads for all followers at once; each was let in by generations_own before.
create policy generation_events_pass_on on generation_events for select using (vitae_actor() = 'relay');
grant select, insert on generation_events to ${app};

-- ---- what vacancies ask for ----
create table vacancy_terms (
  vacancy_id      uuid primary key,
  user_id         uuid not null,
  vacancy_version int not null check (vacancy_version >= 0),
  -- The version of the rules and data that found them.
  terms_version   text not null check (length(terms_version) between 1 and 20),
  terms           jsonb not null check (jsonb_typeof(terms) = 'array'),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index vacancy_terms_user on vacancy_terms (user_id);
create trigger vacancy_terms_updated before update on vacancy_terms for each row execute function keep_updated_at();
alter table vacancy_terms enable row level security;
alter table vacancy_terms force row level security;
-- Terms are kept by the task that works for the vacancy's person, and seen by that person.
create policy vacancy_terms_own on vacancy_terms for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update on vacancy_terms to ${app};
