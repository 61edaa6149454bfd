-- What people used, written only from events and never changed. A partition holds a month (UTC), so old months can be
-- dropped whole.
create table usage_logs (
  id            uuid not null,
  user_id       uuid not null,
  tenant_id     uuid,
  operation     text not null check (operation in ('parse', 'generate', 'export')),
  provider_type text not null check (provider_type in ('platform', 'byok', 'local')),
  subject_id    uuid not null,
  tokens_used   int check (tokens_used >= 0),
  cost          decimal(10, 6) check (cost >= 0),
  currency      text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  occurred_at   timestamptz not null,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  primary key (id, occurred_at)
) partition by range (occurred_at);
comment on column usage_logs.id is 'the id of the event that told of it';
comment on column usage_logs.tokens_used is 'null where no model of a provider was asked; so is cost';
create index usage_logs_user on usage_logs (user_id, occurred_at desc, id desc);
create index usage_logs_operation on usage_logs (user_id, operation, occurred_at desc);
create trigger usage_logs_updated before update on usage_logs for each row execute function keep_updated_at();
alter table usage_logs enable row level security;
alter table usage_logs force row level security;
create policy usage_logs_own on usage_logs for select using (user_id = vitae_user());
create policy usage_logs_write on usage_logs for insert with check (vitae_actor() = 'consumer');
grant select, insert on usage_logs to ${app};

-- What belongs to a month without a partition: late events, and events of a month that nobody made in time.
create table usage_logs_other partition of usage_logs default;
alter table usage_logs_other enable row level security;
alter table usage_logs_other force row level security;
-- The owner moves rows out of it, into their month.
create policy usage_logs_other_move on usage_logs_other for all to current_user using (true) with check (true);

-- Makes a month's partition of a table by itself, moves into it what the default partition holds of that month, and only
-- then attaches it: rows that came first are no obstacle. Replicas make them one after another (the advisory lock), and
-- nothing is inserted between moving and attaching (the table lock). Both locks end with the transaction.
create function usage_logs_month(month date) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  name text := 'usage_logs_' || to_char(month, 'YYYY_MM');
  first_moment timestamptz := month::timestamp at time zone 'UTC';
  next_month timestamptz := (month + interval '1 month') at time zone 'UTC';
begin
  perform pg_advisory_xact_lock(hashtext('vitae.usage_logs'));
  if to_regclass(name) is not null then
    return;
  end if;
  execute format('create table %I (like usage_logs including all)', name);
  lock table usage_logs_other in access exclusive mode;
  execute format('with moved as (delete from usage_logs_other where occurred_at >= $1 and occurred_at < $2 returning *) '
    'insert into %I select * from moved', name) using first_moment, next_month;
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('alter table usage_logs attach partition %I for values from (%L) to (%L)', name, first_moment, next_month);
end $$;
revoke all on function usage_logs_month(date) from public;

-- This month's partition and those of the next months. Runs as the owner: the application role creates no tables. Gives
-- up rather than keep the writers waiting behind it; the next call makes what is missing.
create function usage_logs_ahead(months int) returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare
  first date := date_trunc('month', now() at time zone 'UTC')::date;
begin
  for i in 0..least(months, 24) loop
    perform usage_logs_month((first + make_interval(months => i))::date);
  end loop;
end $$;
revoke all on function usage_logs_ahead(int) from public;
grant execute on function usage_logs_ahead(int) to ${app};
