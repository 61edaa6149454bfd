-- What failed, for operators: generations, cover letters, answers of the wizard and runs of resources alike, and nothing of what
-- they say or of whom they are (docs/adr/0055-pages-for-operators.md). A new database comes here before V18.
create or replace function vitae_super_admin() returns boolean stable parallel safe language sql
  return vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ','));

alter table generations
  -- Whose model was asked last when it failed; of what is written, provider and model tell.
  add column asked_provider text check (length(asked_provider) between 1 and 60),
  add column asked_model text check (length(asked_model) between 1 and 100),
  -- Why rules wrote it.
  add column local_reason text check (local_reason in ('platform_llm_off', 'no_platform_model', 'model_away')),
  add constraint generations_local check (local_reason is null or provider_type = 'local');
alter table cover_letters
  add column asked_provider text check (length(asked_provider) between 1 and 60),
  add column asked_model text check (length(asked_model) between 1 and 100),
  add column local_reason text check (local_reason in ('platform_llm_off', 'no_platform_model', 'model_away')),
  add constraint cover_letters_local check (local_reason is null or provider_type = 'local');

-- A view looks with its owner's eyes.
create policy generations_failed on generations for select to current_user
  using (vitae_super_admin() and status = 'failed');
comment on policy generations_failed on generations is
  'a super_admin sees what failed, through the view failures alone: the application role is not the owner';
create policy cover_letters_failed on cover_letters for select to current_user
  using (vitae_super_admin() and status = 'failed');
comment on policy cover_letters_failed on cover_letters is 'as generations_failed';
create policy messages_failed on messages for select to current_user using (vitae_super_admin() and answer = 'failed');
comment on policy messages_failed on messages is 'as generations_failed: what was not answered';
create policy resource_runs_failed on resource_runs for select to current_user
  using (vitae_super_admin() and status = 'failed');
comment on policy resource_runs_failed on resource_runs is 'as generations_failed';
create policy resource_run_steps_failed on resource_run_steps for select to current_user
  using (vitae_super_admin() and status = 'failed');
comment on policy resource_run_steps_failed on resource_run_steps is 'as generations_failed: the step that a run failed at';

create index generations_failed on generations (updated_at) where status = 'failed';
create index cover_letters_failed on cover_letters (updated_at) where status = 'failed';
create index messages_failed on messages (updated_at) where answer = 'failed';
create index resource_runs_failed on resource_runs (ended_at) where status = 'failed';

-- step: of a run, what its step was to do. tries: how often it was begun anew, where that is counted.
create view failures with (security_barrier) as
  select 'generation' as kind, id, null::text as step, failure_code, own_key_provider, asked_provider as provider,
    asked_model as model, tries, created_at, updated_at as failed_at
  from generations where status = 'failed' and vitae_super_admin()
  union all
  select 'cover_letter', id, null, failure_code, own_key_provider, asked_provider, asked_model, tries, created_at, updated_at
  from cover_letters where status = 'failed' and vitae_super_admin()
  union all
  select 'answer', id, null, 'answer_failed', null, null, null, null, created_at, updated_at
  from messages where answer = 'failed' and vitae_super_admin()
  union all
  select 'run', r.id, s.kind, r.failure_code, r.own_key_provider, coalesce(g.asked_provider, l.asked_provider),
    coalesce(g.asked_model, l.asked_model), greatest(s.attempts - 1, 0), r.created_at, r.ended_at
  from resource_runs r
    left join resource_run_steps s on s.run_id = r.id and s.position = r.position
    left join generations g on g.id = s.child_id and g.status = 'failed'
    left join cover_letters l on l.id = s.child_id and l.status = 'failed'
  where r.status = 'failed' and vitae_super_admin();
grant select on failures to ${app};
