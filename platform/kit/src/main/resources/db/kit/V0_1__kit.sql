-- What every service's database holds for the kit.
-- ${app} is the application role: never the owner, without BYPASSRLS.

-- Who asks, set first in every transaction. A missing setting sees nothing.
create function vitae_user() returns uuid stable parallel safe language sql
  return nullif(current_setting('vitae.user_id', true), '')::uuid;
create function vitae_tenant() returns uuid stable parallel safe language sql
  return nullif(current_setting('vitae.tenant_id', true), '')::uuid;
create function vitae_role() returns text stable parallel safe language sql
  return coalesce(current_setting('vitae.role', true), '');
-- person, service, relay, consumer, worker, gateway or sign_in; empty outside a transaction of the kit.
create function vitae_actor() returns text stable parallel safe language sql
  return coalesce(current_setting('vitae.actor', true), '');

create function keep_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end $$;

-- ---- outbox: events wait here in the transaction that changed the state ----
create table outbox (
  seq           bigint generated always as identity primary key,
  id            uuid not null unique,
  topic         text not null check (topic ~ '^vitae\.[a-z.-]+$'),
  key           text not null check (length(key) between 1 and 200),
  type          text not null check (length(type) between 1 and 100),
  payload       jsonb not null,
  headers       jsonb not null default '{}',
  created_at    timestamptz not null default now(),
  claimed_until timestamptz, -- also the claim's token: claims are made one at a time, so no two end at once
  published_at  timestamptz,
  parked_at     timestamptz  -- the broker can never take it (too large, say): for people to look at
) with (fillfactor = 70);
create index outbox_waiting on outbox (seq) where published_at is null and parked_at is null;
create index outbox_waiting_key on outbox (key, seq) where published_at is null and parked_at is null;
create index outbox_parked on outbox (seq) where parked_at is not null;
create index outbox_published on outbox (published_at) where published_at is not null;
alter table outbox enable row level security;
alter table outbox force row level security;
-- Any transaction of the kit may leave an event; only the relay reads and marks them.
create policy outbox_append on outbox for insert with check (vitae_actor() <> '');
create policy outbox_relay on outbox for all using (vitae_actor() = 'relay') with check (vitae_actor() = 'relay');
grant select, insert, update, delete on outbox to ${app};

-- Claims up to max_rows events for lease, in order. Claims are made one at a time (the advisory lock lives for this
-- statement alone), and an event waits while an earlier one of its key is claimed: the order of a key holds over replicas.
-- Claims and marks do not wait for the disk: one that a crash forgets means an event sent twice, never one lost.
create function outbox_claim(max_rows int, lease interval)
returns table (seq bigint, id uuid, topic text, key text, type text, payload text, headers text, created_at timestamptz,
               claimed_until timestamptz)
language plpgsql as $$
declare
  claim timestamptz;
begin
  perform set_config('vitae.actor', 'relay', true), set_config('synchronous_commit', 'off', true);
  perform pg_advisory_xact_lock(hashtext('vitae.outbox'));
  claim := clock_timestamp() + lease;
  return query
    with next as (
      select o.seq from outbox o
      where o.published_at is null and o.parked_at is null
        and (o.claimed_until is null or o.claimed_until < clock_timestamp())
        and not exists (select 1 from outbox e where e.key = o.key and e.seq < o.seq and e.published_at is null
                        and e.parked_at is null and e.claimed_until >= clock_timestamp())
      order by o.seq limit max_rows for update skip locked
    ), claimed as (
      update outbox o set claimed_until = claim from next where o.seq = next.seq
      returning o.seq, o.id, o.topic, o.key, o.type, o.payload::text as payload, o.headers::text as headers,
                o.created_at, o.claimed_until
    )
    select * from claimed order by claimed.seq;
end $$;

-- Marks what the broker has acknowledged (true whoever holds it now); parks what it can never take and gives back what it
-- has not taken, where the claim still stands: a later claim of another replica is none of this one's business.
create function outbox_settle(claim timestamptz, published bigint[], parked bigint[], returned bigint[])
returns void language plpgsql as $$
begin
  perform set_config('vitae.actor', 'relay', true), set_config('synchronous_commit', 'off', true);
  update outbox set published_at = clock_timestamp(), claimed_until = null where seq = any (published);
  if cardinality(parked) + cardinality(returned) > 0 then
    update outbox set claimed_until = null, parked_at = case when seq = any (parked) then clock_timestamp() end
    where seq = any (parked || returned) and claimed_until = claim and published_at is null;
  end if;
end $$;

-- ---- inbox: an event counts once per consumer ----
create table inbox (
  consumer    text not null,
  event_id    uuid not null,
  received_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
create index inbox_received on inbox (received_at);
grant select, insert, delete on inbox to ${app};

-- ---- tasks: work that outlives the request and the process ----
create table task (
  id          uuid primary key,
  kind        text not null check (length(kind) between 1 and 100),
  subject_id  uuid not null,
  user_id     uuid not null,
  payload     jsonb not null default '{}',
  headers     jsonb not null default '{}',
  attempts    int not null default 0,
  run_at      timestamptz not null default now(),
  leased_until timestamptz,
  last_error  text check (length(last_error) <= 200),
  parked_at   timestamptz,
  created_at  timestamptz not null default now()
) with (fillfactor = 70);
create index task_due on task (run_at) where parked_at is null;
create index task_subject on task (subject_id);
alter table task enable row level security;
alter table task force row level security;
create policy task_append on task for insert with check (vitae_actor() <> '');
create policy task_worker on task for all using (vitae_actor() = 'worker') with check (vitae_actor() = 'worker');
grant select, insert, update, delete on task to ${app};

create function task_claim(kinds text[], max_rows int, lease interval)
returns table (id uuid, kind text, subject_id uuid, user_id uuid, payload text, headers text, attempts int)
language plpgsql as $$
begin
  perform set_config('vitae.actor', 'worker', true);
  return query
    update task t set leased_until = clock_timestamp() + lease, attempts = t.attempts + 1
    where t.id in (
      select d.id from task d
      where d.kind = any (kinds) and d.parked_at is null and d.run_at <= clock_timestamp()
        and (d.leased_until is null or d.leased_until < clock_timestamp())
      order by d.run_at limit max_rows for update skip locked)
    returning t.id, t.kind, t.subject_id, t.user_id, t.payload::text, t.headers::text, t.attempts;
end $$;

-- ---- idempotency keys: the answer is encrypted under a key derived from the caller's, which is kept only hashed ----
create table idempotency_key (
  user_id      uuid not null,
  key_hash     bytea not null check (length(key_hash) = 32),
  request_hash bytea not null check (length(request_hash) = 32),
  status       int check (status between 200 and 599),
  answer       bytea,
  created_at   timestamptz not null default now(),
  primary key (user_id, key_hash)
);
create index idempotency_key_created on idempotency_key (created_at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_own on idempotency_key for all using (user_id = vitae_user()) with check (user_id = vitae_user());
create policy idempotency_sweep_see on idempotency_key for select using (vitae_actor() = 'relay');
create policy idempotency_sweep on idempotency_key for delete using (vitae_actor() = 'relay');
grant select, insert, update, delete on idempotency_key to ${app};

-- ---- the last good set of public signing keys, so that a restart survives an outage of identity-service ----
create table signing_keys (
  only_one   boolean primary key default true check (only_one),
  jwks       jsonb not null,
  fetched_at timestamptz not null default now()
);
grant select, insert, update on signing_keys to ${app};
