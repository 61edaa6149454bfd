-- ---- generated résumés that no résumé and vacancy are behind: the wizard's ----
alter table generated_resumes
  alter column resume_id drop not null,
  alter column vacancy_id drop not null,
  add constraint generated_resumes_sources check ((resume_id is null) = (vacancy_id is null));

-- ---- sessions of the wizard: a résumé that is being asked for, step by step ----
create table wizard_sessions (
  id                  uuid primary key,
  user_id             uuid not null,
  template            text not null default 'classic' check (template ~ '^[a-z0-9-]{1,60}$'),
  -- ResumeContent as far as it has been written; it may be incomplete, and wrong where a step says so.
  draft               jsonb not null default '{}' check (jsonb_typeof(draft) = 'object' and length(draft::text) <= 1048576),
  -- The client's own notes.
  progress            jsonb not null default '{}' check (jsonb_typeof(progress) = 'object' and length(progress::text) <= 20000),
  status              text not null default 'active' check (status in ('active', 'completed', 'abandoned')),
  -- Place of a step in the list of steps, from 0.
  last_step           int not null default 0 check (last_step between 0 and 99),
  -- The number of the newest message, whether or not it is still there; given under the row's lock.
  latest_message      int not null default 0 check (latest_message >= 0),
  generated_resume_id uuid references generated_resumes (id),
  version             int not null default 0,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  constraint wizard_sessions_completed check ((status = 'completed') = (generated_resume_id is not null))
);
create index wizard_sessions_user on wizard_sessions (user_id, updated_at desc, id desc);
create index wizard_sessions_idle on wizard_sessions (updated_at) where status = 'active';
create index wizard_sessions_resume on wizard_sessions (generated_resume_id) where generated_resume_id is not null;
create trigger wizard_sessions_updated before update on wizard_sessions for each row execute function keep_updated_at();
alter table wizard_sessions enable row level security;
alter table wizard_sessions force row level security;
-- A session is seen and changed by its person, and by a sweep in that person's name.
create policy wizard_sessions_own on wizard_sessions for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- The sweep finds whose sessions have lain idle, and sees no other.
create policy wizard_sessions_idle_see on wizard_sessions for select
  using (vitae_actor() = 'relay' and status = 'active' and updated_at <= now() - interval '1 day');
grant select, insert, update, delete on wizard_sessions to ${app};
select personal_table('wizard_sessions');

-- ---- what is said in a session ----
create table messages (
  id            uuid primary key,
  session_id    uuid not null references wizard_sessions (id) on delete cascade,
  user_id       uuid not null,
  number        int not null check (number >= 1),
  role          text not null check (role in ('user', 'assistant')),
  text          text not null check (length(text) between 1 and 4000),
  -- Which member of the draft the assistant asks for: a JSON pointer, with - for a further entry.
  asks          text check (length(asks) between 1 and 200),
  -- Changes of the draft that the assistant proposes, each with its state.
  proposals     jsonb not null default '[]' check (jsonb_typeof(proposals) = 'array' and length(proposals::text) <= 200000),
  -- What a model added, which nobody had said.
  cut           jsonb not null default '[]' check (jsonb_typeof(cut) = 'array' and length(cut::text) <= 200000),
  provider_type text check (provider_type in ('platform', 'byok', 'local')),
  version       int not null default 0,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  unique (session_id, number),
  constraint messages_of_the_assistant check (role = 'assistant' or (asks is null and proposals = '[]' and cut = '[]')),
  constraint messages_provider check ((role = 'assistant') = (provider_type is not null))
);
create index messages_user on messages (user_id);
create trigger messages_updated before update on messages for each row execute function keep_updated_at();
alter table messages enable row level security;
alter table messages force row level security;
-- A message is seen by its session's person.
create policy messages_own on messages for all using (user_id = vitae_user()) with check (user_id = vitae_user());
-- What was said stays; only what becomes of proposals changes.
grant select, insert, delete, update (proposals, version) on messages to ${app};
select personal_table('messages');

-- ---- pictures that people show to the assistant ----
create table attachments (
  id         uuid primary key,
  session_id uuid not null references wizard_sessions (id),
  -- Null until it is sent with a message.
  message_id uuid references messages (id),
  user_id    uuid not null,
  file_id    uuid not null references stored_file (id),
  mime_type  text not null check (mime_type in ('image/png', 'image/jpeg')),
  width      int not null check (width between 1 and 20000),
  height     int not null check (height between 1 and 20000),
  size       int not null check (size >= 1),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index attachments_user on attachments (user_id);
create index attachments_session on attachments (session_id);
create index attachments_message on attachments (message_id) where message_id is not null;
create index attachments_file on attachments (file_id);
create index attachments_unsent on attachments (created_at) where message_id is null;
create trigger attachments_updated before update on attachments for each row execute function keep_updated_at();
alter table attachments enable row level security;
alter table attachments force row level security;
-- A picture is kept for, and seen by, its session's person.
create policy attachments_own on attachments for all using (user_id = vitae_user()) with check (user_id = vitae_user());
-- The sweep finds whose pictures were never sent, and sees no other.
create policy attachments_unsent_see on attachments for select
  using (vitae_actor() = 'relay' and message_id is null and created_at <= now() - interval '1 day');
grant select, insert, delete, update (message_id) on attachments to ${app};
select personal_table('attachments');
