-- What the usage log and the ledger of calls add up to, by hour and day of UTC (docs/adr/0051-sums-follow-what-they-are-of.md).
-- What an erased person used stays in the sums of the platform: erased_* is the part that no row tells of any more.

create index usage_logs_time on usage_logs using brin (occurred_at) with (pages_per_range = 16);
create index ai_events_time on ai_events using brin (occurred_at) with (pages_per_range = 16);

-- A person's, by day.
create table usage_days (
  user_id       uuid not null,
  day           date not null,
  operation     text not null,
  provider_type text not null,
  currency      text not null,
  uses          bigint not null check (uses >= 0),
  tokens        bigint not null check (tokens >= 0),
  cost_micros   bigint not null check (cost_micros >= 0),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  primary key (user_id, day, operation, provider_type, currency)
) with (fillfactor = 70);
create index usage_days_day on usage_days (day);
create trigger usage_days_updated before update on usage_days for each row execute function keep_updated_at();
alter table usage_days enable row level security;
alter table usage_days force row level security;
create policy usage_days_own on usage_days for select using (user_id = vitae_user());
comment on policy usage_days_own on usage_days is 'a person sees their own';
create policy usage_days_see on usage_days for select using (vitae_super_admin());
comment on policy usage_days_see on usage_days is 'a super_admin sees what is used by whom';
create policy usage_days_count on usage_days for all using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
comment on policy usage_days_count on usage_days is 'follows the usage log, which consumers write';
grant select, insert, update, delete on usage_days to ${app};
select personal_table('usage_days');

-- Everybody's, by hour.
create table usage_hours (
  hour               timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
  operation          text not null,
  provider_type      text not null,
  currency           text not null,
  uses               bigint not null default 0 check (uses >= 0),
  tokens             bigint not null default 0 check (tokens >= 0),
  cost_micros        bigint not null default 0 check (cost_micros >= 0),
  erased_uses        bigint not null default 0 check (erased_uses >= 0),
  erased_tokens      bigint not null default 0 check (erased_tokens >= 0),
  erased_cost_micros bigint not null default 0 check (erased_cost_micros >= 0),
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now(),
  primary key (hour, operation, provider_type, currency)
) with (fillfactor = 70);

-- Calls to models, by hour and how they ended; error_kind is '' where they did well.
create table ai_hours (
  hour                       timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
  provider                   text not null,
  model                      text not null,
  provider_type              text not null,
  status                     text not null,
  error_kind                 text not null,
  calls                      bigint not null default 0 check (calls >= 0),
  input_tokens               bigint not null default 0 check (input_tokens >= 0),
  output_tokens              bigint not null default 0 check (output_tokens >= 0),
  cost_micros                bigint not null default 0 check (cost_micros >= 0),
  erased_calls               bigint not null default 0 check (erased_calls >= 0),
  erased_input_tokens        bigint not null default 0 check (erased_input_tokens >= 0),
  erased_output_tokens       bigint not null default 0 check (erased_output_tokens >= 0),
  erased_cost_micros         bigint not null default 0 check (erased_cost_micros >= 0),
  created_at                 timestamptz not null default now(),
  updated_at                 timestamptz not null default now(),
  primary key (hour, provider, model, provider_type, status, error_kind)
) with (fillfactor = 70);

-- How long calls took: in bucket n are those of more than 1.1^(n-1) and at most 1.1^n ms, so any percentile of any hours can be
-- told from few rows, within a twentieth.
create table ai_latencies (
  hour         timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
  provider     text not null,
  model        text not null,
  bucket       int not null check (bucket between 0 and 500),
  calls        bigint not null default 0 check (calls >= 0),
  erased_calls bigint not null default 0 check (erased_calls >= 0),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  primary key (hour, provider, model, bucket)
) with (fillfactor = 70);
create function latency_bucket(ms bigint) returns int immutable parallel safe language sql
  return case when ms <= 1 then 0 else least(500, ceil(ln(ms::float8) / ln(1.1::float8)))::int end;

do $$
declare
  t text;
begin
  foreach t in array array['usage_hours', 'ai_hours', 'ai_latencies'] loop
    execute format('create trigger %1$s_updated before update on %1$I for each row execute function keep_updated_at()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %1$s_see on %1$I for select using (vitae_super_admin())', t);
    execute format('comment on policy %1$s_see on %1$I is ''nobody''''s rows: a super_admin sees how the platform is used''', t);
    execute format('create policy %1$s_count on %1$I for all using (vitae_actor() in (''consumer'', ''eraser'')) '
                   'with check (vitae_actor() in (''consumer'', ''eraser''))', t);
    execute format('comment on policy %1$s_count on %1$I is '
                   '''follows what consumers write, and says which part of it an erasure took''', t);
    execute format('grant select, insert, update, delete on %I to ${app}', t);
  end loop;
end $$;

-- Whoever changes a log or the ledger waits for each other here, to the end of the transaction: the rows of one hour are
-- everybody's, and what is counted for limits afterwards is of many people.
create function take_turn(about text) returns void language sql as $$ select pg_advisory_xact_lock(hashtextextended(about, 0)) $$;

create function usage_roll_up() returns trigger language plpgsql as $$
begin
  perform take_turn('vitae.usage-log');
  insert into usage_days as d (user_id, day, operation, provider_type, currency, uses, tokens, cost_micros)
    select user_id, (occurred_at at time zone 'UTC')::date, operation, provider_type, currency,
      count(*), coalesce(sum(tokens_used), 0), (coalesce(sum(cost), 0) * 1000000)::bigint
    from fresh group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (user_id, day, operation, provider_type, currency) do update
      set uses = d.uses + excluded.uses, tokens = d.tokens + excluded.tokens, cost_micros = d.cost_micros + excluded.cost_micros;
  insert into usage_hours as h (hour, operation, provider_type, currency, uses, tokens, cost_micros)
    select date_trunc('hour', occurred_at, 'UTC'), operation, provider_type, currency,
      count(*), coalesce(sum(tokens_used), 0), (coalesce(sum(cost), 0) * 1000000)::bigint
    from fresh group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (hour, operation, provider_type, currency) do update
      set uses = h.uses + excluded.uses, tokens = h.tokens + excluded.tokens, cost_micros = h.cost_micros + excluded.cost_micros;
  return null;
end $$;
create trigger usage_rolled_up after insert on usage_logs referencing new table as fresh
  for each statement execute function usage_roll_up();

-- Only erasures delete rows one by one; months go as partitions.
create function usage_outlive() returns trigger language plpgsql as $$
begin
  perform take_turn('vitae.usage-log');
  update usage_hours h set erased_uses = h.erased_uses + g.uses, erased_tokens = h.erased_tokens + g.tokens,
    erased_cost_micros = h.erased_cost_micros + g.cost_micros
  from (select date_trunc('hour', occurred_at, 'UTC') as hour, operation, provider_type, currency, count(*) as uses,
          coalesce(sum(tokens_used), 0) as tokens, (coalesce(sum(cost), 0) * 1000000)::bigint as cost_micros
        from gone group by 1, 2, 3, 4) g
  where (h.hour, h.operation, h.provider_type, h.currency) = (g.hour, g.operation, g.provider_type, g.currency);
  return null;
end $$;
create trigger usage_outlived after delete on usage_logs referencing old table as gone
  for each statement execute function usage_outlive();

create function ai_roll_up() returns trigger language plpgsql as $$
begin
  perform take_turn('vitae.ai-ledger');
  insert into ai_hours as h (hour, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros)
    select date_trunc('hour', occurred_at, 'UTC'), provider, model, provider_type, status, coalesce(error_kind, ''),
      count(*), sum(input_tokens), sum(output_tokens), coalesce(sum(cost_micros), 0)
    from fresh group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (hour, provider, model, provider_type, status, error_kind) do update
      set calls = h.calls + excluded.calls, input_tokens = h.input_tokens + excluded.input_tokens,
        output_tokens = h.output_tokens + excluded.output_tokens, cost_micros = h.cost_micros + excluded.cost_micros;
  insert into ai_latencies as l (hour, provider, model, bucket, calls)
    select date_trunc('hour', occurred_at, 'UTC'), provider, model, latency_bucket(latency_ms), count(*)
    from fresh group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (hour, provider, model, bucket) do update set calls = l.calls + excluded.calls;
  return null;
end $$;
create trigger ai_rolled_up after insert on ai_events referencing new table as fresh
  for each statement execute function ai_roll_up();

create function ai_outlive() returns trigger language plpgsql as $$
begin
  perform take_turn('vitae.ai-ledger');
  update ai_hours h set erased_calls = h.erased_calls + g.calls, erased_input_tokens = h.erased_input_tokens + g.input_tokens,
    erased_output_tokens = h.erased_output_tokens + g.output_tokens, erased_cost_micros = h.erased_cost_micros + g.cost_micros
  from (select date_trunc('hour', occurred_at, 'UTC') as hour, provider, model, provider_type, status,
          coalesce(error_kind, '') as error_kind, count(*) as calls, sum(input_tokens) as input_tokens,
          sum(output_tokens) as output_tokens, coalesce(sum(cost_micros), 0) as cost_micros
        from gone group by 1, 2, 3, 4, 5, 6) g
  where (h.hour, h.provider, h.model, h.provider_type, h.status, h.error_kind)
    = (g.hour, g.provider, g.model, g.provider_type, g.status, g.error_kind);
  update ai_latencies l set erased_calls = l.erased_calls + g.calls
  from (select date_trunc('hour', occurred_at, 'UTC') as hour, provider, model, latency_bucket(latency_ms) as bucket, count(*) as calls
        from gone group by 1, 2, 3, 4) g
  where (l.hour, l.provider, l.model, l.bucket) = (g.hour, g.provider, g.model, g.bucket);
  return null;
end $$;
create trigger ai_outlived after delete on ai_events referencing old table as gone
  for each statement execute function ai_outlive();

-- ---- rebuilds: the sums once more from the rows ----
create policy usage_logs_told on usage_logs for select using (vitae_actor() = 'consumer');
comment on policy usage_logs_told on usage_logs is 'a rebuild counts once more';

-- The first day of which every row is still there: of earlier ones the sums are all there is.
create table retention (
  log        text primary key check (log in ('usage_logs', 'ai_events')),
  kept_since date not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger retention_updated before update on retention for each row execute function keep_updated_at();
insert into retention (log, kept_since) values ('usage_logs', '-infinity'), ('ai_events', '-infinity');
grant select on retention to ${app};

create table rollup_rebuilds (
  id           uuid primary key,
  status       text not null default 'waiting' check (status in ('waiting', 'counting', 'done', 'failed')),
  -- The first day and the last that are counted, and the last that was.
  first_day    date,
  last_day     date,
  counted_to   date,
  days         int not null default 0 check (days >= 0),
  changed      int not null default 0 check (changed >= 0),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
comment on column rollup_rebuilds.changed is 'sums that were not what the rows say';
-- One at a time.
create unique index rollup_rebuilds_one on rollup_rebuilds ((true)) where status in ('waiting', 'counting');
create trigger rollup_rebuilds_updated before update on rollup_rebuilds for each row execute function keep_updated_at();
alter table rollup_rebuilds enable row level security;
alter table rollup_rebuilds force row level security;
create policy rollup_rebuilds_see on rollup_rebuilds for select using (vitae_super_admin());
comment on policy rollup_rebuilds_see on rollup_rebuilds is 'a super_admin sees what became of it';
create policy rollup_rebuilds_ask on rollup_rebuilds for insert with check (vitae_super_admin() and status = 'waiting');
comment on policy rollup_rebuilds_ask on rollup_rebuilds is 'a super_admin asks for one';
create policy rollup_rebuilds_do on rollup_rebuilds for all using (vitae_actor() in ('worker', 'consumer'))
  with check (vitae_actor() in ('worker', 'consumer'));
comment on policy rollup_rebuilds_do on rollup_rebuilds is 'the task does it';
grant select, insert, update on rollup_rebuilds to ${app};

-- Makes the sums of one day what the rows say, as the consumer; answers how many sums were others. Whoever writes rows waits
-- meanwhile, and is seen whole or not at all.
create function rebuild_rollups(the_day date) returns int language plpgsql
-- What is compared is as long as a day has uses: row by row it would take that squared where the planner knows no better.
set enable_nestloop = off as $$
declare
  first_moment timestamptz := the_day::timestamp at time zone 'UTC';
  next_day timestamptz := (the_day + 1)::timestamp at time zone 'UTC';
  n int;
  changed int := 0;
begin
  perform take_turn('vitae.ai-ledger');
  perform take_turn('vitae.usage-log');
  if the_day < (select kept_since from retention where log = 'usage_logs')
    or the_day < (select kept_since from retention where log = 'ai_events') then
    return 0;
  end if;

  with counted as materialized (
    select user_id, operation, provider_type, currency, count(*) as uses, coalesce(sum(tokens_used), 0) as tokens,
      (coalesce(sum(cost), 0) * 1000000)::bigint as cost_micros
    from usage_logs where occurred_at >= first_moment and occurred_at < next_day group by 1, 2, 3, 4
  ), gone as (
    delete from usage_days d where day = the_day
      and not exists (select from counted c where (c.user_id, c.operation, c.provider_type, c.currency)
                      = (d.user_id, d.operation, d.provider_type, d.currency))
    returning 1
  ), kept as (
    insert into usage_days as d (user_id, day, operation, provider_type, currency, uses, tokens, cost_micros)
    select user_id, the_day, operation, provider_type, currency, uses, tokens, cost_micros from counted c
    where not exists (select from usage_days s where s.day = the_day
      and (s.user_id, s.operation, s.provider_type, s.currency, s.uses, s.tokens, s.cost_micros)
        = (c.user_id, c.operation, c.provider_type, c.currency, c.uses, c.tokens, c.cost_micros))
    on conflict (user_id, day, operation, provider_type, currency) do update
      set uses = excluded.uses, tokens = excluded.tokens, cost_micros = excluded.cost_micros
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  changed := changed + n;

  with counted as materialized (
    select hour, operation, provider_type, currency, sum(uses) as uses, sum(tokens) as tokens, sum(cost_micros) as cost_micros
    from (select date_trunc('hour', occurred_at, 'UTC') as hour, operation, provider_type, currency, count(*) as uses,
            coalesce(sum(tokens_used), 0) as tokens, (coalesce(sum(cost), 0) * 1000000)::bigint as cost_micros
          from usage_logs where occurred_at >= first_moment and occurred_at < next_day group by 1, 2, 3, 4
          union all
          select hour, operation, provider_type, currency, erased_uses, erased_tokens, erased_cost_micros
          from usage_hours where hour >= first_moment and hour < next_day and erased_uses > 0) parts
    group by 1, 2, 3, 4
  ), gone as (
    delete from usage_hours h where hour >= first_moment and hour < next_day
      and not exists (select from counted c where (c.hour, c.operation, c.provider_type, c.currency)
                      = (h.hour, h.operation, h.provider_type, h.currency))
    returning 1
  ), kept as (
    insert into usage_hours as h (hour, operation, provider_type, currency, uses, tokens, cost_micros)
    select hour, operation, provider_type, currency, uses, tokens, cost_micros from counted c
    where not exists (select from usage_hours s
      where (s.hour, s.operation, s.provider_type, s.currency, s.uses, s.tokens, s.cost_micros)
        = (c.hour, c.operation, c.provider_type, c.currency, c.uses, c.tokens, c.cost_micros))
    on conflict (hour, operation, provider_type, currency) do update
      set uses = excluded.uses, tokens = excluded.tokens, cost_micros = excluded.cost_micros
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  changed := changed + n;

  with counted as materialized (
    select hour, provider, model, provider_type, status, error_kind, sum(calls) as calls, sum(input_tokens) as input_tokens,
      sum(output_tokens) as output_tokens, sum(cost_micros) as cost_micros
    from (select date_trunc('hour', occurred_at, 'UTC') as hour, provider, model, provider_type, status,
            coalesce(error_kind, '') as error_kind, count(*) as calls, sum(input_tokens) as input_tokens,
            sum(output_tokens) as output_tokens, coalesce(sum(cost_micros), 0) as cost_micros
          from ai_events where occurred_at >= first_moment and occurred_at < next_day group by 1, 2, 3, 4, 5, 6
          union all
          select hour, provider, model, provider_type, status, error_kind, erased_calls, erased_input_tokens, erased_output_tokens,
            erased_cost_micros
          from ai_hours where hour >= first_moment and hour < next_day and erased_calls > 0) parts
    group by 1, 2, 3, 4, 5, 6
  ), gone as (
    delete from ai_hours h where hour >= first_moment and hour < next_day
      and not exists (select from counted c where (c.hour, c.provider, c.model, c.provider_type, c.status, c.error_kind)
                      = (h.hour, h.provider, h.model, h.provider_type, h.status, h.error_kind))
    returning 1
  ), kept as (
    insert into ai_hours as h (hour, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens,
      cost_micros)
    select hour, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros from counted c
    where not exists (select from ai_hours s
      where (s.hour, s.provider, s.model, s.provider_type, s.status, s.error_kind, s.calls, s.input_tokens, s.output_tokens,
             s.cost_micros)
        = (c.hour, c.provider, c.model, c.provider_type, c.status, c.error_kind, c.calls, c.input_tokens, c.output_tokens,
           c.cost_micros))
    on conflict (hour, provider, model, provider_type, status, error_kind) do update
      set calls = excluded.calls, input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
        cost_micros = excluded.cost_micros
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  changed := changed + n;

  with counted as materialized (
    select hour, provider, model, bucket, sum(calls) as calls
    from (select date_trunc('hour', occurred_at, 'UTC') as hour, provider, model, latency_bucket(latency_ms) as bucket,
            count(*) as calls
          from ai_events where occurred_at >= first_moment and occurred_at < next_day group by 1, 2, 3, 4
          union all
          select hour, provider, model, bucket, erased_calls
          from ai_latencies where hour >= first_moment and hour < next_day and erased_calls > 0) parts
    group by 1, 2, 3, 4
  ), gone as (
    delete from ai_latencies l where hour >= first_moment and hour < next_day
      and not exists (select from counted c where (c.hour, c.provider, c.model, c.bucket) = (l.hour, l.provider, l.model, l.bucket))
    returning 1
  ), kept as (
    insert into ai_latencies as l (hour, provider, model, bucket, calls)
    select hour, provider, model, bucket, calls from counted c
    where not exists (select from ai_latencies s
      where (s.hour, s.provider, s.model, s.bucket, s.calls) = (c.hour, c.provider, c.model, c.bucket, c.calls))
    on conflict (hour, provider, model, bucket) do update set calls = excluded.calls
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  return changed + n;
end $$;

-- What there was before is counted as soon as the service has started. It is nobody's task.
select set_config('vitae.actor', 'worker', true);
with asked as (insert into rollup_rebuilds (id) values (uuidv7()) returning id)
insert into task (id, kind, subject_id, user_id)
  select uuidv7(), 'rollup-rebuild', id, '00000000-0000-0000-0000-000000000000' from asked;
select set_config('vitae.actor', '', true);
