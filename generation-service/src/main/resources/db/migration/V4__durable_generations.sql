-- ---- what a person asked for beside the two sources, and what they keep ----
alter table generations
  -- Wishes as to how, never as to what.
  add column instructions jsonb check (jsonb_typeof(instructions) = 'object'),
  -- The look of the generated résumé: the slug of a template.
  add column template_id text check (template_id ~ '^[a-z0-9-]{1,60}$'),
  -- Whose key the person brought; the key itself is kept nowhere.
  add column own_key_provider text check (own_key_provider in ('openai', 'gemini')),
  -- Kept on request: it does not expire.
  add column kept boolean not null default false,
  drop constraint generations_completed,
  add constraint generations_completed check (status <> 'completed' or (
    content is not null and match_score_before is not null and match_score_after is not null
    and score_version is not null and match_before is not null and match_after is not null and guard_report is not null
    and generated_resume_id is not null and version_number is not null and provider_type is not null
    and generated_at is not null)),
  -- What is there expires, unless it is kept; nothing else is kept.
  add constraint generations_kept check (not kept or (status = 'completed' and expires_at is null)),
  add constraint generations_expires check (status <> 'completed' or kept or expires_at is not null),
  -- Nothing waits for a key that nobody brought.
  add constraint generations_needs_key check (status <> 'needs_key' or own_key_provider is not null);

-- ---- résumés that their person has removed: what comes late is told by it that there is none ----
create table gone_resumes (
  resume_id  uuid primary key,
  user_id    uuid not null,
  created_at timestamptz not null default now()
);
create index gone_resumes_user on gone_resumes (user_id);
alter table gone_resumes enable row level security;
alter table gone_resumes force row level security;
-- Kept by the task that works for the résumé's person, and seen by that person.
create policy gone_resumes_own on gone_resumes for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert on gone_resumes to ${app};
select personal_table('gone_resumes');

-- ---- replicas that sweep at the same time take different rows ----
-- The sweep takes what it removes first; it changes nothing.
create policy generations_sweep_take on generations for update
  using (vitae_actor() = 'relay' and expires_at <= now()) with check (false);

-- ---- what usage-service's switches say, as far as it matters here ----
create table switches (
  key            text primary key check (key ~ '^[a-z_]{1,60}$'),
  value          jsonb not null,
  config_version int not null check (config_version >= 0),
  updated_at     timestamptz not null default now()
);
create trigger switches_updated before update on switches for each row execute function keep_updated_at();
alter table switches enable row level security;
alter table switches force row level security;
-- Nobody's rows: whatever is done for whomever goes by them.
create policy switches_see on switches for select using (vitae_actor() <> '');
-- Written from what usage-service tells alone.
create policy switches_add on switches for insert with check (vitae_actor() = 'consumer');
create policy switches_change on switches for update using (vitae_actor() = 'consumer');
grant select, insert, update on switches to ${app};
