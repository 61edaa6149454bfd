-- ---- cover letters: one per generation, for the same résumé and vacancy, as a durable job of its own ----
create table cover_letters (
  id               uuid primary key,
  generation_id    uuid not null unique references generations (id) on delete cascade,
  user_id          uuid not null,
  tenant_id        uuid,
  status           text not null default 'queued'
    check (status in ('queued', 'running', 'completed', 'failed', 'cancelled', 'needs_key')),
  failure_code     text check (failure_code ~ '^[a-z_]{1,60}$'),
  -- The run that is to write it: asked for anew, it is another's, and what an older one finds is not stored.
  task_id          uuid not null,
  -- The day that the letter is dated.
  as_of            date not null,
  -- Wishes as to how, never as to what.
  instructions     jsonb check (jsonb_typeof(instructions) = 'object'),
  -- Whose key the person brought; the key itself is kept nowhere.
  own_key_provider text check (own_key_provider in ('openai', 'gemini')),
  -- Part of the ids of its calls: raised by each call that is told of and each time it is asked for.
  tries            int not null default 0 check (tries >= 0),
  -- What was set aside for the first call of this try, as long as that call was not begun.
  reservation_id   uuid,
  -- What it says; what was written before stays until something else is.
  letter           jsonb check (jsonb_typeof(letter) = 'object'),
  author           text check (author in ('generation', 'person')),
  -- What the guard found and what was cut; of what the person wrote there is none.
  guard_report     jsonb check (jsonb_typeof(guard_report) = 'object'),
  provider_type    text check (provider_type in ('platform', 'byok', 'local')),
  provider         text check (length(provider) between 1 and 60),
  model            text check (length(model) between 1 and 100),
  started_at       timestamptz,
  written_at       timestamptz,
  version          int not null default 0,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  constraint cover_letters_failure check ((status = 'failed') = (failure_code is not null)),
  constraint cover_letters_completed check (status <> 'completed' or letter is not null),
  constraint cover_letters_written check ((letter is null) = (author is null) and (letter is null) = (written_at is null)),
  -- Nothing that a model wrote is here without having passed the guard.
  constraint cover_letters_guarded check ((author = 'generation') = (guard_report is not null)),
  constraint cover_letters_needs_key check (status <> 'needs_key' or own_key_provider is not null)
);
create index cover_letters_user on cover_letters (user_id);
create trigger cover_letters_updated before update on cover_letters for each row execute function keep_updated_at();
alter table cover_letters enable row level security;
alter table cover_letters force row level security;
-- A letter is seen and changed by its person, and by the task that works for that person, as long as its generation is seen.
create policy cover_letters_own on cover_letters for all
  using (user_id = vitae_user() and exists (select from generations g where g.id = generation_id))
  with check (user_id = vitae_user() and exists (select from generations g where g.id = generation_id));
-- Each replica asks for all its runs at once which of their letters are still at work.
create policy cover_letters_at_work on cover_letters for select
  using (vitae_actor() = 'relay' and status in ('queued', 'running'));
grant select, insert, update, delete on cover_letters to ${app};
select personal_table('cover_letters', 'forget', '{task_id,reservation_id}');
