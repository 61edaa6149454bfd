-- The texts of JSON, wherever they stand in it, as words that are searched in any language: folded in case, no stems, no stop
-- words. Of more than 100,000 characters not all: a tsvector holds 1 MB.
create function words_of(title text, data jsonb) returns tsvector immutable parallel safe language sql
  return to_tsvector('simple', left(title || ' ' || coalesce((
    select string_agg(value #>> '{}', ' ') from jsonb_path_query(data, 'strict $.**') value
    where jsonb_typeof(value) = 'string'), ''), 100000));

-- ---- résumés that people write themselves: each with its look ----
create table resume_builder_documents (
  id          uuid primary key,
  user_id     uuid not null,
  tenant_id   uuid,
  title       text not null default 'My Resume' check (length(title) between 1 and 255),
  template_id uuid not null references templates (id),
  -- What the person chose of the template's options.
  options     jsonb not null default '{}' check (jsonb_typeof(options) = 'object'),
  resume_data jsonb not null default '{}' check (jsonb_typeof(resume_data) = 'object'),
  words       tsvector not null generated always as (words_of(title, resume_data)) stored,
  -- The one that the person is at.
  is_current  boolean not null default false,
  version     int not null default 0 check (version >= 0),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index resume_builder_documents_list on resume_builder_documents (user_id, updated_at desc, id desc);
create index resume_builder_documents_template on resume_builder_documents (template_id);
-- For those who search past row-level security. A person's own documents are few and found by their list's index: what a
-- policy hides must not be compared by an operator that could tell of it, and those of GIN are none that PostgreSQL trusts.
create index resume_builder_documents_data on resume_builder_documents using gin (resume_data jsonb_path_ops);
create unique index resume_builder_documents_one_current on resume_builder_documents (user_id) where is_current;
alter table resume_builder_documents enable row level security;
alter table resume_builder_documents force row level security;
-- What somebody writes is that person's alone.
create policy resume_builder_documents_own on resume_builder_documents for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- A document that is the current one no more was not changed by that: its version stays, and so does its place in the list.
create trigger resume_builder_documents_updated before update on resume_builder_documents for each row
  when (new.version <> old.version) execute function keep_updated_at();
grant select, insert, update, delete on resume_builder_documents to ${app};
select personal_table('resume_builder_documents', 'forget', '{words}');
