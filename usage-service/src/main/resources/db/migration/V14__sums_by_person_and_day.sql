-- On whom it was spent, and how models did in many days: sums of the sums of V9, so that neither is added up from all of them
-- each time (docs/adr/0051-sums-follow-what-they-are-of.md).

-- What a person used in a day and in a month (UTC), whatever it was.
create table person_usage (
  user_id     uuid not null,
  period      text not null check (period in ('month', 'day')),
  starts_on   date not null check (period = 'day' or extract(day from starts_on) = 1),
  uses        bigint not null check (uses >= 0),
  tokens      bigint not null check (tokens >= 0),
  cost_micros bigint not null check (cost_micros >= 0),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  primary key (user_id, period, starts_on)
) with (fillfactor = 70);
-- Who costs most in one month is read off it, page by page; several days are summed up from it alone.
create index person_usage_cost on person_usage (period, starts_on, cost_micros, uses, user_id) include (tokens);
create trigger person_usage_updated before update on person_usage for each row execute function keep_updated_at();
alter table person_usage enable row level security;
alter table person_usage force row level security;
create policy person_usage_own on person_usage for select using (user_id = vitae_user());
comment on policy person_usage_own on person_usage is 'a person sees their own';
-- Found out once, and not of each of a hundred thousand rows: so is all that says who sees sums of everybody.
create policy person_usage_see on person_usage for select using ((select vitae_super_admin()));
comment on policy person_usage_see on person_usage is 'a super_admin sees on whom it was spent';
create policy person_usage_count on person_usage for all using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
comment on policy person_usage_count on person_usage is 'follows the usage log, which consumers write';
grant select, insert, update, delete on person_usage to ${app};
-- An export has usage_days, which says more.
select personal_table('person_usage', hidden => '{*}');

-- ai_hours and ai_latencies by day. What is erased stays in them as in those.
create table ai_days (
  day           date not null,
  provider      text not null,
  model         text not null,
  provider_type text not null,
  status        text not null,
  error_kind    text not null,
  calls         bigint not null check (calls >= 0),
  input_tokens  bigint not null check (input_tokens >= 0),
  output_tokens bigint not null check (output_tokens >= 0),
  cost_micros   bigint not null check (cost_micros >= 0),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  primary key (day, provider, model, provider_type, status, error_kind)
) with (fillfactor = 70);
create table ai_latency_days (
  day        date not null,
  provider   text not null,
  model      text not null,
  bucket     int not null check (bucket between 0 and 500),
  calls      bigint not null check (calls >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (day, provider, model, bucket)
) with (fillfactor = 70);
do $$
declare
  t text;
begin
  foreach t in array array['ai_days', 'ai_latency_days'] loop
    execute format('create trigger %1$s_updated before update on %1$I for each row execute function keep_updated_at()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %1$s_see on %1$I for select using ((select vitae_super_admin()))', t);
    execute format('comment on policy %1$s_see on %1$I is ''nobody''''s rows: a super_admin sees how models do''', t);
    execute format('create policy %1$s_count on %1$I for all using (vitae_actor() = ''consumer'') '
                   'with check (vitae_actor() = ''consumer'')', t);
    execute format('comment on policy %1$s_count on %1$I is ''follows what consumers write''', t);
    execute format('grant select, insert, update, delete on %I to ${app}', t);
  end loop;
end $$;
alter policy usage_hours_see on usage_hours using ((select vitae_super_admin()));

-- As in V9, and the sums above.
create or replace function usage_roll_up() returns trigger language plpgsql as $$
begin
  perform take_turn('vitae.usage-log');
  insert into usage_days as d (user_id, day, operation, provider_type, currency, uses, tokens, cost_micros)
    select user_id, (occurred_at at time zone 'UTC')::date, operation, provider_type, currency,
      count(*), coalesce(sum(tokens_used), 0), (coalesce(sum(cost), 0) * 1000000)::bigint
    from fresh group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (user_id, day, operation, provider_type, currency) do update
      set uses = d.uses + excluded.uses, tokens = d.tokens + excluded.tokens, cost_micros = d.cost_micros + excluded.cost_micros;
  insert into person_usage as p (user_id, period, starts_on, uses, tokens, cost_micros)
    select user_id, period, date_trunc(period, occurred_at at time zone 'UTC')::date,
      count(*), coalesce(sum(tokens_used), 0), (coalesce(sum(cost), 0) * 1000000)::bigint
    from fresh, (values ('month'), ('day')) as p(period) group by 1, 2, 3 order by 1, 2, 3
    on conflict (user_id, period, starts_on) do update
      set uses = p.uses + excluded.uses, tokens = p.tokens + excluded.tokens, cost_micros = p.cost_micros + excluded.cost_micros;
  insert into usage_hours as h (hour, operation, provider_type, currency, uses, tokens, cost_micros)
    select date_trunc('hour', occurred_at, 'UTC'), operation, provider_type, currency,
      count(*), coalesce(sum(tokens_used), 0), (coalesce(sum(cost), 0) * 1000000)::bigint
    from fresh group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (hour, operation, provider_type, currency) do update
      set uses = h.uses + excluded.uses, tokens = h.tokens + excluded.tokens, cost_micros = h.cost_micros + excluded.cost_micros;
  return null;
end $$;

create or replace function ai_roll_up() returns trigger language plpgsql as $$
begin
  perform take_turn('vitae.ai-ledger');
  insert into ai_hours as h (hour, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros)
    select date_trunc('hour', occurred_at, 'UTC'), provider, model, provider_type, status, coalesce(error_kind, ''),
      count(*), sum(input_tokens), sum(output_tokens), coalesce(sum(cost_micros), 0)
    from fresh group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (hour, provider, model, provider_type, status, error_kind) do update
      set calls = h.calls + excluded.calls, input_tokens = h.input_tokens + excluded.input_tokens,
        output_tokens = h.output_tokens + excluded.output_tokens, cost_micros = h.cost_micros + excluded.cost_micros;
  insert into ai_days as d (day, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros)
    select (occurred_at at time zone 'UTC')::date, provider, model, provider_type, status, coalesce(error_kind, ''),
      count(*), sum(input_tokens), sum(output_tokens), coalesce(sum(cost_micros), 0)
    from fresh group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (day, provider, model, provider_type, status, error_kind) do update
      set calls = d.calls + excluded.calls, input_tokens = d.input_tokens + excluded.input_tokens,
        output_tokens = d.output_tokens + excluded.output_tokens, cost_micros = d.cost_micros + excluded.cost_micros;
  insert into ai_latencies as l (hour, provider, model, bucket, calls)
    select date_trunc('hour', occurred_at, 'UTC'), provider, model, latency_bucket(latency_ms), count(*)
    from fresh group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (hour, provider, model, bucket) do update set calls = l.calls + excluded.calls;
  insert into ai_latency_days as l (day, provider, model, bucket, calls)
    select (occurred_at at time zone 'UTC')::date, provider, model, latency_bucket(latency_ms), count(*)
    from fresh group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (day, provider, model, bucket) do update set calls = l.calls + excluded.calls;
  return null;
end $$;

-- ---- rebuilds ----
-- As in V9, but that it compares a day with the sums of that day: with all there are, a rebuild took the square of its days.
drop function rebuild_rollups(date);
create function rebuild_from_rows(the_day date) returns int language plpgsql
-- What is compared is as long as a day has uses: row by row it would take that squared where the planner knows no better.
set enable_nestloop = off as $$
declare
  first_moment timestamptz := the_day::timestamp at time zone 'UTC';
  next_day timestamptz := (the_day + 1)::timestamp at time zone 'UTC';
  n int;
  changed int := 0;
begin
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
    where not exists (select from usage_hours s where s.hour >= first_moment and s.hour < next_day
      and (s.hour, s.operation, s.provider_type, s.currency, s.uses, s.tokens, s.cost_micros)
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
    where not exists (select from ai_hours s where s.hour >= first_moment and s.hour < next_day
      and (s.hour, s.provider, s.model, s.provider_type, s.status, s.error_kind, s.calls, s.input_tokens, s.output_tokens,
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
    where not exists (select from ai_latencies s where s.hour >= first_moment and s.hour < next_day
      and (s.hour, s.provider, s.model, s.bucket, s.calls) = (c.hour, c.provider, c.model, c.bucket, c.calls))
    on conflict (hour, provider, model, bucket) do update set calls = excluded.calls
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  return changed + n;
end $$;

-- Makes what people used in one day, or month, what usage_days says; answers how many sums were others.
create function rebuild_person_usage(the_period text, first_day date, last_day date) returns int language plpgsql
set enable_nestloop = off as $$
declare
  changed int;
begin
  with counted as materialized (
    select user_id, sum(uses)::bigint as uses, sum(tokens)::bigint as tokens, sum(cost_micros)::bigint as cost_micros
    from usage_days where day between first_day and last_day group by user_id
  ), gone as (
    delete from person_usage p where period = the_period and starts_on = first_day
      and not exists (select from counted c where c.user_id = p.user_id)
    returning 1
  ), kept as (
    insert into person_usage as p (user_id, period, starts_on, uses, tokens, cost_micros)
    select user_id, the_period, first_day, uses, tokens, cost_micros from counted c
    where not exists (select from person_usage s where s.period = the_period and s.starts_on = first_day
      and (s.user_id, s.uses, s.tokens, s.cost_micros) = (c.user_id, c.uses, c.tokens, c.cost_micros))
    on conflict (user_id, period, starts_on) do update
      set uses = excluded.uses, tokens = excluded.tokens, cost_micros = excluded.cost_micros
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into changed;
  return changed;
end $$;

-- Makes how models did in one day what the hours say; answers how many sums were others.
create function rebuild_ai_days(the_day date) returns int language plpgsql set enable_nestloop = off as $$
declare
  first_moment timestamptz := the_day::timestamp at time zone 'UTC';
  next_day timestamptz := (the_day + 1)::timestamp at time zone 'UTC';
  n int;
  changed int;
begin
  with counted as materialized (
    select provider, model, provider_type, status, error_kind, sum(calls)::bigint as calls, sum(input_tokens)::bigint as input_tokens,
      sum(output_tokens)::bigint as output_tokens, sum(cost_micros)::bigint as cost_micros
    from ai_hours where hour >= first_moment and hour < next_day group by 1, 2, 3, 4, 5
  ), gone as (
    delete from ai_days d where day = the_day
      and not exists (select from counted c where (c.provider, c.model, c.provider_type, c.status, c.error_kind)
                      = (d.provider, d.model, d.provider_type, d.status, d.error_kind))
    returning 1
  ), kept as (
    insert into ai_days as d (day, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros)
    select the_day, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros from counted c
    where not exists (select from ai_days s where s.day = the_day
      and (s.provider, s.model, s.provider_type, s.status, s.error_kind, s.calls, s.input_tokens, s.output_tokens, s.cost_micros)
        = (c.provider, c.model, c.provider_type, c.status, c.error_kind, c.calls, c.input_tokens, c.output_tokens, c.cost_micros))
    on conflict (day, provider, model, provider_type, status, error_kind) do update
      set calls = excluded.calls, input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens,
        cost_micros = excluded.cost_micros
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into changed;

  with counted as materialized (
    select provider, model, bucket, sum(calls)::bigint as calls
    from ai_latencies where hour >= first_moment and hour < next_day group by 1, 2, 3
  ), gone as (
    delete from ai_latency_days l where day = the_day
      and not exists (select from counted c where (c.provider, c.model, c.bucket) = (l.provider, l.model, l.bucket))
    returning 1
  ), kept as (
    insert into ai_latency_days as l (day, provider, model, bucket, calls)
    select the_day, provider, model, bucket, calls from counted c
    where not exists (select from ai_latency_days s where s.day = the_day
      and (s.provider, s.model, s.bucket, s.calls) = (c.provider, c.model, c.bucket, c.calls))
    on conflict (day, provider, model, bucket) do update set calls = excluded.calls
    returning 1
  )
  select (select count(*) from gone) + (select count(*) from kept) into n;
  return changed + n;
end $$;

-- As in V9, as the consumer: the sums of one day are what the rows say, then those of these sums. Whoever writes rows waits
-- meanwhile, and is seen whole or not at all. A month follows from its days once its last is counted, or
-- the last of all. A release before this one calls it without saying so.
create function rebuild_rollups(the_day date, is_last boolean default false) returns int language plpgsql as $$
declare
  month date := date_trunc('month', the_day)::date;
  last_of_month date := (month + interval '1 month - 1 day')::date;
  changed int;
begin
  perform take_turn('vitae.ai-ledger');
  perform take_turn('vitae.usage-log');
  if the_day < (select max(kept_since) from retention) then
    return 0;
  end if;
  changed := rebuild_from_rows(the_day) + rebuild_person_usage('day', the_day, the_day) + rebuild_ai_days(the_day);
  if is_last or the_day = last_of_month then
    changed := changed + rebuild_person_usage('month', month, last_of_month);
  end if;
  return changed;
end $$;

-- What was counted so far.
select set_config('vitae.actor', 'consumer', true);
insert into person_usage (user_id, period, starts_on, uses, tokens, cost_micros)
  select user_id, period, date_trunc(period, day::timestamp)::date, sum(uses), sum(tokens), sum(cost_micros)
  from usage_days, (values ('month'), ('day')) as p(period) group by 1, 2, 3;
insert into ai_days (day, provider, model, provider_type, status, error_kind, calls, input_tokens, output_tokens, cost_micros)
  select (hour at time zone 'UTC')::date, provider, model, provider_type, status, error_kind, sum(calls), sum(input_tokens),
    sum(output_tokens), sum(cost_micros)
  from ai_hours group by 1, 2, 3, 4, 5, 6;
insert into ai_latency_days (day, provider, model, bucket, calls)
  select (hour at time zone 'UTC')::date, provider, model, bucket, sum(calls) from ai_latencies group by 1, 2, 3, 4;
select set_config('vitae.actor', '', true);
