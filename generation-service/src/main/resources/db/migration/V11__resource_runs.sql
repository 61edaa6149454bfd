-- ---- runs of resources: durable jobs of several steps, one after another ----
create table resource_runs (
  id               uuid primary key,
  user_id          uuid not null,
  tenant_id        uuid,
  -- Whosever it is, and whether or not it is still there: what it said when the run was asked for stands here.
  resource_id      uuid not null,
  resource_type    text not null check (resource_type in ('workflow', 'prompt', 'agent_config')),
  content          jsonb not null check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 200000),
  -- What it is given; what a step took and left stands with the step.
  inputs           jsonb not null check (jsonb_typeof(inputs) = 'object' and octet_length(inputs::text) <= 500000),
  status           text not null default 'queued'
    check (status in ('queued', 'running', 'completed', 'failed', 'cancelled', 'needs_key')),
  failure_code     text check (failure_code ~ '^[a-z_]{1,60}$'),
  -- The step that is done, or is to be done next.
  position         int not null default 0 check (position >= 0),
  -- The one task that may go on with it; null while it waits for what a step has asked for.
  task_id          uuid,
  -- Whose key the person brought; the key itself is kept nowhere.
  own_key_provider text check (own_key_provider in ('openai', 'gemini')),
  started_at       timestamptz,
  ended_at         timestamptz,
  version          int not null default 0,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  constraint resource_runs_failure check ((status = 'failed') = (failure_code is not null)),
  constraint resource_runs_ended check ((status in ('completed', 'failed', 'cancelled')) = (ended_at is not null)),
  constraint resource_runs_needs_key check (status <> 'needs_key' or own_key_provider is not null)
);
create index resource_runs_user on resource_runs (user_id, created_at desc, id desc);
create index resource_runs_resource on resource_runs (resource_id, created_at desc, id desc);
create trigger resource_runs_updated before update on resource_runs for each row execute function keep_updated_at();
alter table resource_runs enable row level security;
alter table resource_runs force row level security;
-- A run is seen and changed by its person, and by the task that works for that person.
create policy resource_runs_own on resource_runs for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Each replica asks for all that wait at once which of them can go on.
create policy resource_runs_at_work on resource_runs for select
  using (vitae_actor() = 'relay' and status in ('queued', 'running'));
grant select, insert, update, delete on resource_runs to ${app};
select personal_table('resource_runs', 'forget', '{task_id}');

create table resource_run_steps (
  id           uuid primary key,
  run_id       uuid not null references resource_runs (id) on delete cascade,
  position     int not null check (position between 0 and 19),
  user_id      uuid not null,
  -- As the workflow calls it, and what it uses.
  name         text not null check (name ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'),
  kind         text not null
    check (kind in ('parse', 'score', 'tailor', 'guard', 'cover_letter', 'translate', 'render', 'share')),
  status       text not null default 'pending'
    check (status in ('pending', 'running', 'waiting', 'completed', 'failed', 'cancelled')),
  -- Ids, numbers and flags that later steps may take.
  outputs      jsonb check (jsonb_typeof(outputs) = 'object' and octet_length(outputs::text) <= 2000),
  failure_code text check (failure_code ~ '^[a-z_]{1,60}$'),
  -- How often it was begun.
  attempts     int not null default 0 check (attempts >= 0),
  -- The generation or letter that it has asked for.
  child_id     uuid,
  -- SHA-256 and first characters of the link of a share; the link itself was told with the run's first answer and is nowhere.
  link_hash    bytea check (length(link_hash) = 32),
  link_prefix  text check (link_prefix ~ '^vt_[0-9A-Za-z]{6}$'),
  started_at   timestamptz,
  ended_at     timestamptz,
  version      int not null default 0,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  unique (run_id, position),
  constraint resource_run_steps_completed check ((status = 'completed') = (outputs is not null)),
  constraint resource_run_steps_failure check ((status = 'failed') = (failure_code is not null)),
  constraint resource_run_steps_waiting check (status <> 'waiting' or child_id is not null),
  constraint resource_run_steps_link check ((kind = 'share') = (link_hash is not null)
    and (link_hash is null) = (link_prefix is null))
);
create index resource_run_steps_user on resource_run_steps (user_id);
create index resource_run_steps_waiting on resource_run_steps (run_id) where status = 'waiting';
create trigger resource_run_steps_updated before update on resource_run_steps
  for each row execute function keep_updated_at();
alter table resource_run_steps enable row level security;
alter table resource_run_steps force row level security;
-- Steps are seen and changed on their person's account.
create policy resource_run_steps_own on resource_run_steps for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- As resource_runs_at_work.
create policy resource_run_steps_wait on resource_run_steps for select
  using (vitae_actor() = 'relay' and status = 'waiting');
grant select, insert, update, delete on resource_run_steps to ${app};
select personal_table('resource_run_steps', hidden => '{link_hash}');

create table resource_run_events (
  run_id     uuid not null references resource_runs (id) on delete cascade,
  -- From 1 without gaps; written under the run's row lock, so a lower number is never committed after a higher.
  seq        bigint not null check (seq >= 1),
  user_id    uuid not null,
  stage      text not null check (stage ~ '^[a-z_]{1,40}$'),
  data       jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
  created_at timestamptz not null default now(),
  primary key (run_id, seq)
);
create index resource_run_events_user on resource_run_events (user_id);
alter table resource_run_events enable row level security;
alter table resource_run_events force row level security;
-- Progress is seen and written on its person's account.
create policy resource_run_events_own on resource_run_events for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- One poll per replica reads for all followers at once; each was let in by resource_runs_own before.
create policy resource_run_events_pass_on on resource_run_events for select using (vitae_actor() = 'relay');
grant select, insert on resource_run_events to ${app};
select personal_table('resource_run_events');

-- All that somebody may follow, as the transaction at hand sees it.
create view progress_events with (security_invoker = true) as
  select generation_id as subject_id, false as of_run, seq, stage, data, created_at from generation_events
  union all
  select run_id, true, seq, stage, data, created_at from resource_run_events;
grant select on progress_events to ${app};

-- Whom a generation asks, and how, where that is not left to the platform: the content of an agent's configuration.
alter table generations add column agent jsonb check (jsonb_typeof(agent) = 'object' and octet_length(agent::text) <= 1000);
