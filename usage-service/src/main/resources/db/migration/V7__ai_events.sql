-- Every call to a provider's model, written only from events and never changed. Months as of usage_logs.
create table ai_events (
  id                  uuid not null,
  attempt             int not null check (attempt > 0),
  user_id             uuid not null,
  tenant_id           uuid,
  reservation_id      uuid,
  subject_id          uuid not null,
  purpose             text not null check (purpose in ('tailor', 'repair', 'cover_letter', 'parse')),
  provider            text not null check (length(provider) between 1 and 50),
  model               text not null check (length(model) between 1 and 100),
  provider_type       text not null check (provider_type in ('platform', 'byok')),
  input_tokens        bigint not null check (input_tokens >= 0),
  cached_input_tokens bigint not null check (cached_input_tokens >= 0),
  output_tokens       bigint not null check (output_tokens >= 0),
  latency_ms          bigint not null check (latency_ms >= 0),
  status              text not null check (status in ('ok', 'error', 'cancelled', 'refused')),
  error_kind          text check (error_kind ~ '^[a-z_]{1,50}$'),
  cost_micros         bigint check (cost_micros >= 0),
  currency            text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  occurred_at         timestamptz not null,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  primary key (id, attempt, occurred_at)
) partition by range (occurred_at);
comment on column ai_events.id is 'the id of the call, as generation-service tells it';
comment on column ai_events.cost_micros is 'what was booked; null where the platform paid nothing';
create index ai_events_user on ai_events (user_id, occurred_at desc, id desc);
create trigger ai_events_updated before update on ai_events for each row execute function keep_updated_at();
alter table ai_events enable row level security;
alter table ai_events force row level security;
create policy ai_events_own on ai_events for select using (user_id = vitae_user());
comment on policy ai_events_own on ai_events is 'a person sees the calls that were made for them';
create policy ai_events_told on ai_events for select using (vitae_actor() = 'consumer');
comment on policy ai_events_told on ai_events is 'a call that was told of before is not told anew';
create policy ai_events_write on ai_events for insert with check (vitae_actor() = 'consumer');
comment on policy ai_events_write on ai_events is 'written from events alone';
grant select, insert on ai_events to ${app};

-- What belongs to a month without a partition.
create table ai_events_other partition of ai_events default;
alter table ai_events_other enable row level security;
alter table ai_events_other force row level security;
create policy ai_events_other_move on ai_events_other for all to current_user using (true) with check (true);
comment on policy ai_events_other_move on ai_events_other is 'the owner moves rows out of it, into their month';

create or replace function tables_by_month() returns text[] immutable language sql return array['usage_logs', 'ai_events'];
select personal_table('ai_events', 'forget');
