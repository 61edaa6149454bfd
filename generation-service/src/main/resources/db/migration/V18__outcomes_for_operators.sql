-- How generations went, for operators: the views name no column with what somebody wrote, and the application role, which reads
-- them, has no other way to anybody's rows.
create or replace function vitae_super_admin() returns boolean stable parallel safe language sql
  return vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ','));

-- A view looks with its owner's eyes.
create policy generations_outcomes on generations for select to current_user using (vitae_super_admin());
comment on policy generations_outcomes on generations is
  'a super_admin sees how they went, through the view generation_outcomes alone: the application role is not the owner';
create policy generation_events_outcomes on generation_events for select to current_user using (vitae_super_admin());
comment on policy generation_events_outcomes on generation_events is
  'a super_admin sees which stages they went through, by the view generation_stages alone';

create view generation_outcomes with (security_barrier) as
  select id, user_id, resume_id, vacancy_id, status, failure_code, own_key_provider, provider_type, provider, model, tries,
    started_at, duration_ms, created_at, updated_at
  from generations where vitae_super_admin();
create view generation_stages with (security_barrier) as
  select generation_id, seq, stage, data ->> 'budget' as budget, created_at
  from generation_events where vitae_super_admin();
grant select on generation_outcomes, generation_stages to ${app};

create index generations_time on generations (created_at desc, id desc);
