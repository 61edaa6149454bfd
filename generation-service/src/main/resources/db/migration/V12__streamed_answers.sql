-- ---- answers of the wizard's assistant that are followed while they come ----

-- How far the answer is, of a message of the person's that was not waited for with its request.
alter table messages add column answer text check (answer in ('coming', 'given', 'failed', 'cancelled'));
alter table messages add constraint messages_answer check (role = 'user' or answer is null);
grant update (answer) on messages to ${app};

create table message_events (
  message_id uuid not null references messages (id) on delete cascade,
  -- From 1 without gaps; written under the message's row lock, so a lower number is never committed after a higher.
  seq        bigint not null check (seq >= 1),
  user_id    uuid not null,
  stage      text not null check (stage ~ '^[a-z_]{1,40}$'),
  data       jsonb not null default '{}' check (jsonb_typeof(data) = 'object'),
  created_at timestamptz not null default now(),
  primary key (message_id, seq)
);
create index message_events_user on message_events (user_id);
alter table message_events enable row level security;
alter table message_events force row level security;
-- What is told of an answer is seen and written on its person's account.
create policy message_events_own on message_events for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- One poll per replica reads for all followers at once; each was let in by messages_own before.
create policy message_events_pass_on on message_events for select using (vitae_actor() = 'relay');
grant select, insert on message_events to ${app};
select personal_table('message_events');

drop view progress_events;
-- All that somebody may follow, as the transaction at hand sees it.
create view progress_events with (security_invoker = true) as
  select generation_id as subject_id, 'generation' as subject, seq, stage, data, created_at from generation_events
  union all
  select run_id, 'run', seq, stage, data, created_at from resource_run_events
  union all
  select message_id, 'message', seq, stage, data, created_at from message_events;
grant select on progress_events to ${app};
