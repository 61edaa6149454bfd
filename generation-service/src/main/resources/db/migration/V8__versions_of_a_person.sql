-- ---- versions that people write, name, restore and remove ----
alter table generated_resume_versions
  -- What its person calls it; such a version is not removed to make room.
  add column name text check (length(name) between 1 and 100),
  -- The number of the version that this one says again.
  add column restored_from int check (restored_from >= 1),
  add constraint generated_resume_versions_restored check ((author = 'restore') = (restored_from is not null));
-- Immutable all the same: but for its name, nothing of a version can be changed.
grant update (name, version), delete on generated_resume_versions to ${app};

-- A generation goes on saying which version it made. Its person cannot remove that version while they see the generation;
-- one that has expired and is not swept away yet is seen by nobody, and holds nothing.
alter table generations drop constraint generations_generated_resume_id_version_number_fkey;

-- ---- what versions look like as files: the PDF of each, once somebody has asked for it ----
create table generated_resume_artifacts (
  generated_resume_id uuid not null,
  version_number      int not null,
  user_id             uuid not null,
  -- SHA-256 of all that decides its bytes: content, template, and the edition of what draws it.
  hash                bytea not null check (length(hash) = 32),
  -- Versions that say and look the same have one file.
  file_id             uuid not null references stored_file (id),
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  primary key (generated_resume_id, version_number),
  foreign key (generated_resume_id, version_number)
    references generated_resume_versions (generated_resume_id, version_number)
);
create index generated_resume_artifacts_user on generated_resume_artifacts (user_id);
create index generated_resume_artifacts_file on generated_resume_artifacts (file_id);
create trigger generated_resume_artifacts_updated before update on generated_resume_artifacts
  for each row execute function keep_updated_at();
alter table generated_resume_artifacts enable row level security;
alter table generated_resume_artifacts force row level security;
-- A file is kept for, and seen by, its version's person.
create policy generated_resume_artifacts_own on generated_resume_artifacts for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on generated_resume_artifacts to ${app};
select personal_table('generated_resume_artifacts', hidden => '{hash}');

-- ---- what people sent with applications, as vacancy-service tells; the newest that is told of a job stays ----
create table sent_versions (
  job_id         uuid primary key,
  user_id        uuid not null,
  job_version    int not null check (job_version >= 0),
  -- Null where nothing was sent that a generated résumé may be behind.
  kind           text check (kind in ('generated_resume', 'share')),
  subject_id     uuid,
  version_number bigint check (version_number >= 0),
  -- The job is no longer there: what comes late of it says nothing.
  gone           boolean not null default false,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  check ((kind is null) = (subject_id is null) and (kind is null) = (version_number is null)),
  check (not gone or kind is null)
);
create index sent_versions_user on sent_versions (user_id);
create index sent_versions_subject on sent_versions (subject_id) where subject_id is not null;
create trigger sent_versions_updated before update on sent_versions for each row execute function keep_updated_at();
alter table sent_versions enable row level security;
alter table sent_versions force row level security;
create policy sent_versions_own on sent_versions for select using (user_id = vitae_user());
-- Written from what vacancy-service tells alone.
create policy sent_versions_told on sent_versions for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
grant select, insert, update on sent_versions to ${app};
select personal_table('sent_versions');

-- ---- which generated résumé is behind a share, as sharing-service tells: who sends a share sends a version of that ----
create table shared_resumes (
  share_id            uuid primary key,
  user_id             uuid not null,
  generated_resume_id uuid not null,
  created_at          timestamptz not null default now()
);
create index shared_resumes_user on shared_resumes (user_id);
create index shared_resumes_subject on shared_resumes (generated_resume_id);
alter table shared_resumes enable row level security;
alter table shared_resumes force row level security;
create policy shared_resumes_own on shared_resumes for select using (user_id = vitae_user());
-- Written from what sharing-service tells alone.
create policy shared_resumes_told on shared_resumes for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
grant select, insert on shared_resumes to ${app};
select personal_table('shared_resumes');

-- What holds a version, as far as the transaction at hand sees it: it stays for as long. The version in use is held by the
-- résumé itself, and so by its shares, which show that one.
create function uses_of_version(resume uuid, number int) returns table (kind text, id uuid) stable language sql as $$
  select 'generation', g.id from generations g where g.generated_resume_id = resume and g.version_number = number
  union all
  select 'job', s.job_id from sent_versions s
    where s.version_number = number and s.kind = 'generated_resume' and s.subject_id = resume
  union all
  select 'job', s.job_id from shared_resumes h join sent_versions s on s.subject_id = h.share_id
    where h.generated_resume_id = resume and s.kind = 'share' and s.version_number = number
$$;
