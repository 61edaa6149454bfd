-- ---- a résumé that its person changes, and the same file once ----
-- The rows that are there are brought along by their owner, whom row-level security would show none of them.
alter table resumes no force row level security;
alter table resumes
  -- Of the parser that read the file; 0 for what was read before parsers had versions.
  add column parser_version int not null default 0 check (parser_version >= 0),
  -- Whether the person has changed the content: then the file is not read anew into it.
  add column edited boolean not null default false,
  -- The number of the version that the content is.
  add column current_version int not null default 1 check (current_version > 0),
  -- Null for all but the newest of the files that were uploaded several times before that was noticed.
  alter column content_hash drop not null;
update resumes r set content_hash = null where exists (
  select from resumes newer where newer.user_id = r.user_id and newer.content_hash = r.content_hash
    and (newer.created_at, newer.id) > (r.created_at, r.id));
drop index resumes_user_content;
create unique index resumes_one_per_file on resumes (user_id, content_hash);

-- ---- what a résumé said: one row per change of its content, never changed ----
create table resume_versions (
  id             uuid primary key,
  resume_id      uuid not null references resumes (id) on delete cascade,
  user_id        uuid not null,
  version_number int not null check (version_number > 0),
  origin         text not null check (origin in ('parsed', 'written', 'restored')),
  restored_from  int check ((origin = 'restored') = (restored_from is not null)),
  content        jsonb not null check (jsonb_typeof(content) = 'object'),
  warnings       jsonb not null default '[]' check (jsonb_typeof(warnings) = 'array'),
  version        int not null default 0,
  -- When it was written, not when its transaction began: in the order of the numbers.
  created_at     timestamptz not null default clock_timestamp(),
  updated_at     timestamptz not null default clock_timestamp(),
  unique (resume_id, version_number)
);
create index resume_versions_newest on resume_versions (user_id, resume_id, created_at desc, id desc);
create trigger resume_versions_updated before update on resume_versions
  for each row execute function keep_updated_at();
insert into resume_versions (id, resume_id, user_id, version_number, origin, content, warnings, created_at, updated_at)
  select uuidv7(), id, user_id, 1, 'parsed', content, warnings, created_at, updated_at from resumes;
alter table resumes force row level security;
alter table resume_versions enable row level security;
alter table resume_versions force row level security;
-- A version is seen by its person.
create policy resume_versions_own on resume_versions for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Versions are immutable: the application may add, read and drop them, never change them.
grant select, insert, delete on resume_versions to ${app};
select personal_table('resume_versions');
