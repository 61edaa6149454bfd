-- ---- jobs: applications that people keep track of ----

-- Text as it is compared and searched: folded in case and width, without the marks over and under letters ("Développeur" and
-- "developpeur" are the same, "Straße" and "STRASSE" too). Kana keep their marks, which make other sounds of them.
create function job_fold(said text) returns text immutable parallel safe language sql
  return translate(
    normalize(regexp_replace(normalize(casefold(said collate pg_unicode_fast), NFKD), U&'[\0300-\036f]', '', 'g'), NFKC),
    'łøđħı', 'lodhi');

create function job_words(job_title text, company text, location text, tags text[]) returns text
  immutable parallel safe language sql
  return job_fold(concat_ws(E'\n', job_title, company, location, array_to_string(tags, E'\n')));

create table jobs (
  id                uuid primary key,
  user_id           uuid not null,
  tenant_id         uuid,
  job_title         text not null check (length(job_title) between 1 and 255),
  company           text not null check (length(company) between 1 and 255),
  location          text check (length(location) between 1 and 255),
  salary            text check (length(salary) between 1 and 255),
  -- What the text of the salary says, as far as it can be read; money in millionths of the currency.
  salary_min_micros bigint check (salary_min_micros >= 0),
  salary_max_micros bigint check (salary_max_micros >= 0),
  salary_currency   text check (salary_currency ~ '^[A-Z]{3}$'),
  salary_period     text check (salary_period in ('year', 'month', 'week', 'day', 'hour')),
  job_url           text check (length(job_url) <= 2048 and job_url ~* '^https?://[^\s]+$'),
  status            text not null check (status in
                      ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn')),
  excitement_level  int check (excitement_level between 1 and 5),
  date_applied      date,
  deadline          date,
  description       text check (length(description) between 1 and 50000),
  -- Where it was found.
  source            text check (length(source) between 1 and 100),
  -- A vacancy that goes leaves its jobs; they are no other for that, so their version stays.
  vacancy_id        uuid references vacancies on delete set null,
  -- What was sent, exactly: kept as it was however its subject goes on.
  sent_kind         text check (sent_kind in ('generated_resume', 'resume', 'share')),
  sent_id           uuid,
  sent_version      bigint check (sent_version >= 0),
  sent_at           timestamptz,
  -- Of what was sent.
  match_score       int check (match_score between 0 and 100),
  tags              text[] not null default '{}' check (cardinality(tags) <= 20),
  -- Its place in its column of the board, the smallest on top; what is archived is in no column.
  position          bigint,
  archived_at       timestamptz,
  search_text       text not null generated always as (job_words(job_title, company, location, tags)) stored,
  -- What lists go by. Columns, since under row-level security PostgreSQL looks up no expression in an index.
  company_key       text not null generated always as (job_fold(company)) stored,
  deadline_key      date not null generated always as (coalesce(deadline, 'infinity')) stored,
  applied_key       date not null generated always as (coalesce(date_applied, '-infinity')) stored,
  excitement_key    int not null generated always as (coalesce(excitement_level, 0)) stored,
  score_key         int not null generated always as (coalesce(match_score, -1)) stored,
  version           int not null default 0 check (version >= 0),
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  check ((position is null) = (archived_at is not null)),
  check ((sent_kind is null) = (sent_id is null)),
  check ((sent_kind is null) = (sent_version is null)),
  check ((sent_kind is null) = (sent_at is null)),
  check (sent_kind is not null or match_score is null),
  -- Looked at when a statement ends, for one that gives many cards new places.
  constraint jobs_place unique (user_id, status, position) deferrable initially immediate
) with (toast_tuple_target = 512);
-- Lists and the board read all of a row but the description: that is to lie elsewhere, and the rest in the row.
alter table jobs
  alter column job_title set storage main, alter column company set storage main, alter column location set storage main,
  alter column salary set storage main, alter column job_url set storage main, alter column source set storage main,
  alter column tags set storage main, alter column search_text set storage main, alter column company_key set storage main;
-- One for each order of the list; where a value may be missing, the missing ones come last.
create index jobs_by_update on jobs (user_id, updated_at, id);
create index jobs_by_creation on jobs (user_id, created_at, id);
create index jobs_by_company on jobs (user_id, company_key collate "C", id);
create index jobs_by_deadline on jobs (user_id, deadline_key, id);
create index jobs_by_application on jobs (user_id, applied_key, id);
create index jobs_by_excitement on jobs (user_id, excitement_key, id);
create index jobs_by_score on jobs (user_id, score_key, id);
-- For what refers to a vacancy when that goes.
create index jobs_vacancy on jobs (vacancy_id) where vacancy_id is not null;
-- A card that makes room for another one was not changed by that, nor one whose vacancy has gone.
create trigger jobs_updated before update on jobs for each row
  when (new.version <> old.version) execute function keep_updated_at();
alter table jobs enable row level security;
alter table jobs force row level security;
-- What somebody keeps track of is that person's alone.
create policy jobs_own on jobs for all using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on jobs to ${app};
select personal_table('jobs', 'forget', '{search_text,company_key,deadline_key,applied_key,excitement_key,score_key,position}');

-- ---- how many jobs a column of the board has, so that nobody counts them ----
create table job_columns (
  user_id    uuid not null,
  status     text not null,
  jobs       int not null check (jobs >= 0),
  -- Of this status, but in no column any more.
  archived   int not null check (archived >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, status)
) with (fillfactor = 70);
create trigger job_columns_updated before update on job_columns for each row execute function keep_updated_at();
alter table job_columns enable row level security;
alter table job_columns force row level security;
-- A person's columns are that person's alone.
create policy job_columns_own on job_columns for all using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on job_columns to ${app};
select personal_table('job_columns', hidden => '{*}');

-- Counts once per statement, however many jobs it brings, changes or takes away.
create function count_jobs() returns trigger language plpgsql as $$
declare
  changed record;
begin
  if tg_op = 'INSERT' then
    for changed in
      select user_id, status, count(position)::int as jobs, count(archived_at)::int as archived
      from came group by user_id, status
    loop
      perform count_jobs_of(changed.user_id, changed.status, changed.jobs, changed.archived);
    end loop;
  elsif tg_op = 'DELETE' then
    for changed in
      select user_id, status, -count(position)::int as jobs, -count(archived_at)::int as archived
      from went group by user_id, status
    loop
      perform count_jobs_of(changed.user_id, changed.status, changed.jobs, changed.archived);
    end loop;
  else
    for changed in
      select user_id, status, sum(jobs)::int as jobs, sum(archived)::int as archived from (
        select user_id, status, count(position) as jobs, count(archived_at) as archived from came group by user_id, status
        union all
        select user_id, status, -count(position), -count(archived_at) from went group by user_id, status) both_sides
      group by user_id, status having sum(jobs) <> 0 or sum(archived) <> 0
    loop
      perform count_jobs_of(changed.user_id, changed.status, changed.jobs, changed.archived);
    end loop;
  end if;
  return null;
end $$;

create function count_jobs_of(person uuid, of_status text, more int, more_archived int) returns void language plpgsql as $$
begin
  update job_columns set jobs = jobs + more, archived = archived + more_archived
  where user_id = person and status = of_status;
  -- Where a person is erased the counts may go first.
  if not found and more >= 0 and more_archived >= 0 then
    insert into job_columns (user_id, status, jobs, archived) values (person, of_status, more, more_archived);
  end if;
end $$;
create trigger jobs_counted_in after insert on jobs referencing new table as came
  for each statement execute function count_jobs();
create trigger jobs_counted_out after delete on jobs referencing old table as went
  for each statement execute function count_jobs();
create trigger jobs_counted_anew after update on jobs referencing old table as went new table as came
  for each statement execute function count_jobs();

-- ---- what a job's status was, and when. No foreign key: jobs may be partitioned by time, and their ids have no index of
-- their own then. Whoever removes a job removes these rows. ----
create table job_status_history (
  id          uuid primary key,
  job_id      uuid not null,
  user_id     uuid not null,
  -- Nothing before the first one.
  from_status text check (from_status in
                ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn')),
  to_status   text not null check (to_status in
                ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn')),
  occurred_at timestamptz not null,
  note        text check (length(note) between 1 and 2000),
  -- Against the rule of moves, because the person said so.
  forced      boolean not null default false,
  version     int not null default 0,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index job_status_history_job on job_status_history (user_id, job_id, occurred_at, id);
create index job_status_history_time on job_status_history (user_id, occurred_at, id);
create trigger job_status_history_updated before update on job_status_history
  for each row execute function keep_updated_at();
alter table job_status_history enable row level security;
alter table job_status_history force row level security;
-- The history of a person's jobs is that person's alone.
create policy job_status_history_own on job_status_history for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on job_status_history to ${app};
select personal_table('job_status_history');

-- ---- contacts, interviews, follow-ups and notes of a job ----
create table job_entries (
  id            uuid primary key,
  job_id        uuid not null,
  user_id       uuid not null,
  kind          text not null check (kind in ('contact', 'interview', 'follow_up', 'note')),
  -- A moment, or a day.
  occurs_at     timestamptz,
  occurs_on     date,
  -- An IANA name: where the moment is told by the clock.
  time_zone     text check (length(time_zone) between 1 and 50),
  ends_at       timestamptz,
  title         text check (length(title) between 1 and 255),
  text          text check (length(text) between 1 and 10000),
  contact_name  text check (length(contact_name) between 1 and 255),
  contact_role  text check (length(contact_role) between 1 and 255),
  contact_email text check (length(contact_email) between 1 and 255),
  contact_phone text check (length(contact_phone) between 1 and 50),
  location      text check (length(location) between 1 and 255),
  done_at       timestamptz,
  version       int not null default 0 check (version >= 0),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  check (occurs_at is null or occurs_on is null),
  check (time_zone is null or occurs_at is not null),
  check (ends_at is null or ends_at >= occurs_at),
  check (kind not in ('interview', 'follow_up') or occurs_at is not null or occurs_on is not null)
);
create index job_entries_job on job_entries (user_id, job_id, created_at, id);
create index job_entries_at on job_entries (user_id, occurs_at) where occurs_at is not null;
create index job_entries_on on job_entries (user_id, occurs_on) where occurs_on is not null;
create trigger job_entries_updated before update on job_entries for each row execute function keep_updated_at();
alter table job_entries enable row level security;
alter table job_entries force row level security;
-- The entries of a person's jobs are that person's alone.
create policy job_entries_own on job_entries for all using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on job_entries to ${app};
select personal_table('job_entries');

-- ---- the last move of a person on the board, to be taken back ----
create table job_moves (
  user_id       uuid primary key,
  job_id        uuid not null,
  -- The job's after the move: with another one it is no longer the move that can be taken back.
  job_version   int not null,
  from_status   text not null,
  from_position bigint not null,
  -- The cards between which it was, where there were any.
  above_id      uuid,
  below_id      uuid,
  -- What the move wrote into the history, where it changed the status.
  history_id    uuid,
  -- As it was before.
  date_applied  date,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);
create trigger job_moves_updated before update on job_moves for each row execute function keep_updated_at();
alter table job_moves enable row level security;
alter table job_moves force row level security;
-- A person's last move is that person's alone.
create policy job_moves_own on job_moves for all using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on job_moves to ${app};
select personal_table('job_moves', hidden => '{*}');
