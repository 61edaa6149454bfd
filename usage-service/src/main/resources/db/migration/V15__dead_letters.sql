-- Events that a consumer of some service could not take in, as they lie on the topics of dead letters
-- (docs/adr/0054-dead-letters-are-replayed-to-one-consumer.md).
create table dead_letters (
  id               uuid primary key,
  service          text not null check (length(service) between 1 and 50),
  consumer         text not null check (length(consumer) between 1 and 100),
  topic            text not null check (length(topic) between 1 and 249),
  topic_partition  int,
  topic_offset     bigint,
  letter_topic     text not null check (length(letter_topic) between 1 and 249),
  letter_partition int not null,
  letter_offset    bigint not null,
  event_id         uuid,
  event_key        text not null check (length(event_key) between 1 and 200),
  type             text not null check (length(type) between 1 and 100),
  cause            text not null check (length(cause) <= 300),
  payload_kind     text not null check (payload_kind in ('whole', 'base64', 'cut', 'none')),
  payload          jsonb not null,
  headers          jsonb not null,
  user_id          uuid,
  occurred_at      timestamptz,
  died_at          timestamptz not null,
  status           text not null default 'waiting' check (status in ('waiting', 'replayed', 'discarded')),
  replayed_as      uuid unique,
  settled_by       uuid,
  settled_at       timestamptz,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  unique (letter_topic, letter_partition, letter_offset),
  check ((status = 'waiting') = (settled_by is null) and (status = 'waiting') = (settled_at is null)),
  check ((status = 'replayed') = (replayed_as is not null))
);
comment on column dead_letters.topic is 'where the event itself lies, at that partition and offset; the letter lies on letter_topic';
comment on column dead_letters.user_id is 'whom the event is about: the letter goes with them; null of events about an erasure';
comment on column dead_letters.replayed_as is 'the event that it was told once more as';
create index dead_letters_newest on dead_letters (died_at desc, id desc);
create index dead_letters_waiting on dead_letters (died_at, id) where status = 'waiting';
create index dead_letters_event on dead_letters (event_id);
create index dead_letters_user on dead_letters (user_id);
create index dead_letters_settled_by on dead_letters (settled_by);
create trigger dead_letters_updated before update on dead_letters for each row execute function keep_updated_at();
alter table dead_letters enable row level security;
alter table dead_letters force row level security;
create policy dead_letters_keep on dead_letters for insert with check (vitae_actor() = 'consumer' and status = 'waiting');
comment on policy dead_letters_keep on dead_letters is 'what lies on the topics of dead letters is written down; who writes reads nothing';
create policy dead_letters_see on dead_letters for select using (vitae_super_admin());
comment on policy dead_letters_see on dead_letters is 'a super_admin sees them, nobody else';
create policy dead_letters_settle on dead_letters for update using (vitae_super_admin() and status = 'waiting')
  with check (vitae_super_admin() and status <> 'waiting' and settled_by = vitae_user());
comment on policy dead_letters_settle on dead_letters is 'a super_admin settles one that waits, once, in their own name';
create policy dead_letters_end_see on dead_letters for select using (vitae_actor() = 'relay');
comment on policy dead_letters_end_see on dead_letters is 'the job sees how old they are';
create policy dead_letters_end on dead_letters for delete
  using (vitae_actor() = 'relay' and coalesce(settled_at + interval '30 days', created_at + interval '90 days') < now());
comment on policy dead_letters_end on dead_letters is 'the job lets go of them: settled ones after 30 days, others after 90';
grant select, insert, delete, update (status, replayed_as, settled_by, settled_at) on dead_letters to ${app};

-- They say nothing to the person. What an erased admin has settled goes with them: it is done.
select personal_table('dead_letters', hidden => '{*}');
select also_personal('dead_letters', 'settled_by', hidden => '{*}');
