-- What people used, written only from events and never changed. A partition holds a month, so old months can be
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
  primary key (id, occurred_at)
) partition by range (occurred_at);
comment on column usage_logs.id is 'the id of the event that told of it';
create index usage_logs_user on usage_logs (user_id, occurred_at desc, id desc);
create index usage_logs_operation on usage_logs (user_id, operation, occurred_at desc);
alter table usage_logs enable row level security;
alter table usage_logs force row level security;
create policy usage_logs_own on usage_logs for select using (user_id = vitae_user());
create policy usage_logs_write on usage_logs for insert with check (vitae_actor() = 'consumer');
grant select, insert on usage_logs to ${app};

-- An event from a month without a partition is late or from a wrong clock; it is kept all the same.
create table usage_logs_other partition of usage_logs default;
alter table usage_logs_other enable row level security;
alter table usage_logs_other force row level security;

-- Makes this month's partition and those of the next months. Runs as the owner: the application role creates no tables.
create function usage_logs_ahead(months int) returns void language plpgsql security definer
set search_path = public as $$
declare
  first date := date_trunc('month', now() at time zone 'UTC')::date;
  month date;
  name text;
begin
  for i in 0..least(months, 24) loop
    month := (first + make_interval(months => i))::date;
    name := 'usage_logs_' || to_char(month, 'YYYY_MM');
    if to_regclass(name) is null then
      execute format('create table %I partition of usage_logs for values from (%L) to (%L)', name,
        month || ' 00:00+00', (month + interval '1 month')::date || ' 00:00+00');
      execute format('alter table %I enable row level security', name);
      execute format('alter table %I force row level security', name);
    end if;
  end loop;
end $$;
revoke all on function usage_logs_ahead(int) from public;
grant execute on function usage_logs_ahead(int) to ${app};
select usage_logs_ahead(3);
