-- ---- shares that show one version for good hold it; the newest that is told of a share stays ----
alter table shared_resumes
  -- Null where it shows the version in use.
  add column version_number int check (version_number >= 1),
  -- When it ends by itself, of which nobody tells.
  add column expires_at timestamptz,
  add column share_version int not null default 0 check (share_version >= 0),
  -- Ended before its time: what comes late of it says nothing. Who sent it has sent it all the same.
  add column ended boolean not null default false,
  add column updated_at timestamptz not null default now();
create trigger shared_resumes_updated before update on shared_resumes
  for each row execute function keep_updated_at();
grant update (version_number, expires_at, share_version, ended) on shared_resumes to ${app};

-- As before, and of live shares of one version.
create or replace function uses_of_version(resume uuid, number int) returns table (kind text, id uuid) stable language sql as $$
  select 'generation', g.id from generations g where g.generated_resume_id = resume and g.version_number = number
  union all
  select 'job', s.job_id from sent_versions s
    where s.version_number = number and s.kind = 'generated_resume' and s.subject_id = resume
  union all
  select 'job', s.job_id from shared_resumes h join sent_versions s on s.subject_id = h.share_id
    where h.generated_resume_id = resume and s.kind = 'share' and s.version_number = number
  union all
  select 'share', h.share_id from shared_resumes h
    where h.generated_resume_id = resume and h.version_number = number and not h.ended
      and (h.expires_at is null or h.expires_at > now())
$$;
