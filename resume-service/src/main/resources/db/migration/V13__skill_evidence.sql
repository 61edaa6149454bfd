-- ---- what was done on the platform that names skills of a person: one row per operation, whoever tells of it how often ----
-- A projection of GenerationCompleted, ResumeParsed and the exported events (docs/adr/0026-evidence-of-skills.md).
create table skill_operations (
  user_id             uuid not null,
  kind                text not null check (kind in ('generation', 'resume', 'export')),
  -- Of the generation or the export; of a file that was read, derived from the résumé and its version.
  operation_id        uuid not null,
  tenant_id           uuid,
  occurred_at         timestamptz not null,
  -- What it was about, as the event says: the result of a generation, the résumé that was read, what was exported.
  resume_id           uuid,
  resume_version      int check (resume_version >= 0),
  builder_document_id uuid,
  generation_id       uuid,
  vacancy_id          uuid,
  generated_resume_id uuid,
  -- Of the generated résumé where there is one, else of the résumé: the version whose content names the skills.
  version_number      int check (version_number > 0),
  match_score_before  int check (match_score_before between 0 and 100),
  match_score_after   int check (match_score_after between 0 and 100),
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  primary key (user_id, kind, operation_id)
);
create trigger skill_operations_updated before update on skill_operations
  for each row execute function keep_updated_at();

-- ---- the skills that an operation names, each once: the evidence of a skill ----
create table skill_evidence (
  user_id      uuid not null,
  kind         text not null,
  operation_id uuid not null,
  skill_key    text not null check (skill_key ~ '^[0-9a-f]{64}$'),
  -- The operation's; here for the order of the index.
  occurred_at  timestamptz not null,
  -- This skill's part of the operation, in millionths: those of one operation add up to a million.
  share        int not null check (share between 0 and 1000000),
  -- The places in the résumé's experience, from 0, that name the skill; of kind resume alone.
  employments  int[] not null default '{}' check (cardinality(employments) <= 100),
  -- What was put forward for a vacancy says more than what was done with it at work, that more than a file that was taken
  -- along, that more than a mere mention.
  strength     smallint not null generated always as (case
    when kind = 'generation' then 4 when cardinality(employments) > 0 then 3 when kind = 'export' then 2 else 1 end) stored,
  primary key (user_id, kind, operation_id, skill_key),
  foreign key (user_id, kind, operation_id) references skill_operations on delete cascade
);
-- The best evidence of a skill comes first.
create index skill_evidence_best on skill_evidence (user_id, skill_key, strength desc, occurred_at desc, operation_id);

-- ---- counts: sums and latest times of that evidence, so its order does not matter. No minutes, no money: those are reckoned
-- from counts and settings when somebody reads them ----
-- The rows that are there are a consumer's to change.
select set_config('vitae.actor', 'consumer', true);
alter table skill_usage rename column uses to generations;
alter table skill_usage rename constraint skill_usage_uses_check to skill_usage_generations_check;
alter table skill_usage
  alter column generations set default 0,
  add column resumes            int not null default 0 check (resumes >= 0),
  add column exports            int not null default 0 check (exports >= 0),
  -- Files that name it in an employment.
  add column resumes_with_work  int not null default 0 check (resumes_with_work between 0 and resumes),
  -- Sums of its shares, in millionths of an operation.
  add column generation_share   bigint not null default 0 check (generation_share >= 0),
  add column resume_share       bigint not null default 0 check (resume_share >= 0),
  add column export_share       bigint not null default 0 check (export_share >= 0),
  -- By a generation or an export; null while it was read in files alone.
  alter column last_used_at drop not null,
  -- By whatever named it.
  add column last_seen_at       timestamptz;
-- Until the rebuild below has counted: 45 minutes a generation were the default.
update skill_usage set last_seen_at = last_used_at, generation_share = minutes_saved::bigint * 1000000 / 45;
alter table skill_usage alter column last_seen_at set not null, drop column minutes_saved;

alter table skill_resume
  add column resumes int not null default 0 check (resumes >= 0),
  add column exports int not null default 0 check (exports >= 0),
  drop column minutes_saved,
  -- 0: the row is there to be locked, and says nothing yet.
  drop constraint skill_resume_version_check,
  add constraint skill_resume_version_check check (version >= 0);
create or replace function keep_skill_counts() returns trigger language plpgsql as $$
declare
  generations int := 0;
  resumes int := 0;
  exports int := 0;
begin
  if tg_op = 'UPDATE' then
    generations := old.generations;
    resumes := old.resumes;
    exports := old.exports;
  end if;
  if vitae_actor() is distinct from 'consumer'
    and (new.generations, new.resumes, new.exports) is distinct from (generations, resumes, exports) then
    raise insufficient_privilege using message = 'only events raise the counts of a skills résumé';
  end if;
  return new;
end $$;

-- What was done in a month, by UTC.
create table skill_activity (
  user_id     uuid not null,
  month       date not null check (extract(day from month) = 1),
  generations int not null default 0 check (generations >= 0),
  resumes     int not null default 0 check (resumes >= 0),
  exports     int not null default 0 check (exports >= 0),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  primary key (user_id, month)
) with (fillfactor = 80);
create trigger skill_activity_updated before update on skill_activity for each row execute function keep_updated_at();

-- The same counts, counted anew from the evidence: what the tables above are to say.
create view skill_usage_counted with (security_invoker = true) as
  select user_id, skill_key,
    count(*) filter (where kind = 'generation')::int as generations,
    count(*) filter (where kind = 'resume')::int as resumes,
    count(*) filter (where kind = 'export')::int as exports,
    count(*) filter (where kind = 'resume' and cardinality(employments) > 0)::int as resumes_with_work,
    coalesce(sum(share) filter (where kind = 'generation'), 0) as generation_share,
    coalesce(sum(share) filter (where kind = 'resume'), 0) as resume_share,
    coalesce(sum(share) filter (where kind = 'export'), 0) as export_share,
    max(occurred_at) filter (where kind <> 'resume') as last_used_at,
    max(occurred_at) as last_seen_at
  from skill_evidence group by user_id, skill_key;
create view skill_resume_counted with (security_invoker = true) as
  select user_id,
    count(*) filter (where kind = 'generation')::int as generations,
    count(*) filter (where kind = 'resume')::int as resumes,
    count(*) filter (where kind = 'export')::int as exports
  from skill_operations group by user_id;
create view skill_activity_counted with (security_invoker = true) as
  select user_id, date_trunc('month', occurred_at at time zone 'UTC')::date as month,
    count(*) filter (where kind = 'generation')::int as generations,
    count(*) filter (where kind = 'resume')::int as resumes,
    count(*) filter (where kind = 'export')::int as exports
  from skill_operations group by user_id, month;
grant select on skill_usage_counted, skill_resume_counted, skill_activity_counted to ${app};

-- ---- rebuilds: everything above, once more from the topics ----
create table skill_rebuilds (
  id           uuid primary key,
  status       text not null default 'waiting' check (status in ('waiting', 'reading', 'comparing', 'done', 'failed')),
  -- What was written down later than this may be of events that the reading does not see.
  started_at   timestamptz,
  -- The last person who has been compared: people come in the order of their ids.
  compared_to  uuid,
  events       bigint not null default 0 check (events >= 0),
  people       int not null default 0 check (people >= 0),
  changed      int not null default 0 check (changed between 0 and people),
  failure_code text check (failure_code ~ '^[a-z_]{1,100}$'),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
-- One at a time.
create unique index skill_rebuilds_one on skill_rebuilds ((true)) where status in ('waiting', 'reading', 'comparing');
create trigger skill_rebuilds_updated before update on skill_rebuilds for each row execute function keep_updated_at();

-- What the topics say, while a rebuild compares it: operations with their skills, [{"key", "share", "employments"}].
create table skill_rebuild_operations (
  like skill_operations including defaults including constraints including indexes,
  skills jsonb not null check (jsonb_typeof(skills) = 'array')
);
create view skill_rebuild_evidence with (security_invoker = true) as
  select o.user_id, o.kind, o.operation_id, s.key as skill_key, o.occurred_at, s.share, s.employments
  from skill_rebuild_operations o,
    jsonb_to_recordset(o.skills) as s(key text, share int, employments int[]);

alter table skill_operations enable row level security;
alter table skill_operations force row level security;
alter table skill_evidence enable row level security;
alter table skill_evidence force row level security;
alter table skill_activity enable row level security;
alter table skill_activity force row level security;
alter table skill_rebuilds enable row level security;
alter table skill_rebuilds force row level security;
alter table skill_rebuild_operations enable row level security;
alter table skill_rebuild_operations force row level security;
-- A person sees the own evidence and cannot add to it.
create policy skill_operations_own on skill_operations for select using (user_id = vitae_user());
create policy skill_evidence_own on skill_evidence for select using (user_id = vitae_user());
create policy skill_activity_own on skill_activity for select using (user_id = vitae_user());
-- Only events are evidence.
create policy skill_operations_consumer on skill_operations for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
create policy skill_evidence_consumer on skill_evidence for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
create policy skill_activity_consumer on skill_activity for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
create policy skill_rebuild_operations_consumer on skill_rebuild_operations for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
-- Admins ask for a rebuild and see what became of it.
create policy skill_rebuilds_see on skill_rebuilds for select
  using (vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ',')));
create policy skill_rebuilds_ask on skill_rebuilds for insert
  with check (vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ',')) and status = 'waiting');
-- The task does it: it reads as a worker, and compares as what keeps projections.
create policy skill_rebuilds_do on skill_rebuilds for all
  using (vitae_actor() in ('worker', 'consumer')) with check (vitae_actor() in ('worker', 'consumer'));
grant select, insert, update, delete on skill_operations, skill_evidence, skill_activity to ${app};
grant select, insert, update on skill_rebuilds to ${app};
grant select, insert, delete, truncate on skill_rebuild_operations to ${app};
grant select on skill_rebuild_evidence to ${app};

select personal_table('skill_operations', 'forget');
select personal_table('skill_evidence');
select personal_table('skill_activity');
select personal_table('skill_rebuild_operations', 'forget', '{*}');

-- Makes one person's evidence what the topics say, and the counts what the evidence says, as the consumer; answers the new
-- version of their skills résumé, or null where all was so already. What was written down since the rebuild began stays: the
-- topics are not known to lack it. From the first statement on, whoever counts for the same person waits.
create function rebuild_skills(person uuid, began timestamptz) returns bigint language plpgsql as $$
declare
  changed bigint := 0;
  n bigint;
  new_version bigint;
begin
  insert into skill_resume (user_id, version) values (person, 0)
    on conflict (user_id) do update set version = skill_resume.version;
  if not found then
    return null; -- erased
  end if;

  delete from skill_operations o
  where o.user_id = person
    and not exists (
      select from skill_rebuild_operations t
      where (t.user_id, t.kind, t.operation_id) = (o.user_id, o.kind, o.operation_id)
        and (t.tenant_id, t.occurred_at, t.resume_id, t.resume_version, t.builder_document_id, t.generation_id, t.vacancy_id,
             t.generated_resume_id, t.version_number, t.match_score_before, t.match_score_after)
          is not distinct from
            (o.tenant_id, o.occurred_at, o.resume_id, o.resume_version, o.builder_document_id, o.generation_id, o.vacancy_id,
             o.generated_resume_id, o.version_number, o.match_score_before, o.match_score_after))
    and (o.created_at < began or exists (
      select from skill_rebuild_operations t
      where (t.user_id, t.kind, t.operation_id) = (o.user_id, o.kind, o.operation_id)));
  get diagnostics n = row_count;
  changed := changed + n;

  insert into skill_operations (user_id, kind, operation_id, tenant_id, occurred_at, resume_id, resume_version,
    builder_document_id, generation_id, vacancy_id, generated_resume_id, version_number, match_score_before, match_score_after)
  select user_id, kind, operation_id, tenant_id, occurred_at, resume_id, resume_version,
    builder_document_id, generation_id, vacancy_id, generated_resume_id, version_number, match_score_before, match_score_after
  from skill_rebuild_operations where user_id = person
  on conflict do nothing;
  get diagnostics n = row_count;
  changed := changed + n;

  delete from skill_evidence e
  where e.user_id = person
    and exists (
      select from skill_rebuild_operations t
      where (t.user_id, t.kind, t.operation_id) = (e.user_id, e.kind, e.operation_id))
    and (e.kind, e.operation_id, e.skill_key, e.occurred_at, e.share, e.employments) not in (
      select kind, operation_id, skill_key, occurred_at, share, employments
      from skill_rebuild_evidence where user_id = person);
  get diagnostics n = row_count;
  changed := changed + n;

  insert into skill_evidence (user_id, kind, operation_id, skill_key, occurred_at, share, employments)
  select user_id, kind, operation_id, skill_key, occurred_at, share, employments
  from skill_rebuild_evidence where user_id = person
  on conflict do nothing;
  get diagnostics n = row_count;
  changed := changed + n;

  with counted as materialized (select * from skill_usage_counted where user_id = person),
  gone as (
    delete from skill_usage u
    where u.user_id = person and u.skill_key not in (select skill_key from counted) returning 1
  ), kept as (
    insert into skill_usage as u (user_id, skill_key, generations, resumes, exports, resumes_with_work,
      generation_share, resume_share, export_share, last_used_at, last_seen_at)
    select user_id, skill_key, generations, resumes, exports, resumes_with_work,
      generation_share, resume_share, export_share, last_used_at, last_seen_at from counted
    on conflict (user_id, skill_key) do update set generations = excluded.generations, resumes = excluded.resumes,
      exports = excluded.exports, resumes_with_work = excluded.resumes_with_work,
      generation_share = excluded.generation_share, resume_share = excluded.resume_share,
      export_share = excluded.export_share, last_used_at = excluded.last_used_at, last_seen_at = excluded.last_seen_at
    where (u.generations, u.resumes, u.exports, u.resumes_with_work, u.generation_share, u.resume_share, u.export_share,
           u.last_used_at, u.last_seen_at)
      is distinct from (excluded.generations, excluded.resumes, excluded.exports, excluded.resumes_with_work,
           excluded.generation_share, excluded.resume_share, excluded.export_share,
           excluded.last_used_at, excluded.last_seen_at)
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  changed := changed + n;

  with counted as materialized (select * from skill_activity_counted where user_id = person),
  gone as (
    delete from skill_activity a
    where a.user_id = person and a.month not in (select month from counted) returning 1
  ), kept as (
    insert into skill_activity as a (user_id, month, generations, resumes, exports)
    select user_id, month, generations, resumes, exports from counted
    on conflict (user_id, month) do update
      set generations = excluded.generations, resumes = excluded.resumes, exports = excluded.exports
    where (a.generations, a.resumes, a.exports) is distinct from (excluded.generations, excluded.resumes, excluded.exports)
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  changed := changed + n;

  update skill_resume r
  set generations = c.generations, resumes = c.resumes, exports = c.exports, version = r.version + 1
  from (select coalesce(sum(generations), 0) as generations, coalesce(sum(resumes), 0) as resumes,
          coalesce(sum(exports), 0) as exports
        from skill_resume_counted where user_id = person) c
  where r.user_id = person
    and (changed > 0 or (r.generations, r.resumes, r.exports) is distinct from (c.generations, c.resumes, c.exports))
  returning r.version into new_version;
  return new_version;
end $$;

-- What was counted before there was evidence is counted anew from the topics, as soon as the service has started. It is
-- nobody's task.
with asked as (
  insert into skill_rebuilds (id) select uuidv7() where exists (select from skill_usage) returning id
)
insert into task (id, kind, subject_id, user_id)
  select uuidv7(), 'skill-rebuild', id, '00000000-0000-0000-0000-000000000000' from asked;
