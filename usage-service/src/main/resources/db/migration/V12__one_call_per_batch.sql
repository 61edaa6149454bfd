-- A batch of uses is one call, whose plans are made once and kept: PostgreSQL made those of limits_use anew each time, which took
-- longer than all that they do (docs/adr/0005-inbox-and-dead-letters.md).

-- Writes the log, which its sums follow (usage_roll_up), and counts for limits (limits_use), as the consumer. Whoever tells of a
-- use sees to it that it is told once: [{id, user_id, tenant_id, operation, provider_type, subject_id, tokens_used, cost, currency,
-- occurred_at}]. A use of the future is one of now.
create function usage_write(used jsonb) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  -- First, because whoever has written here has the turn to count.
  insert into usage_logs (id, user_id, tenant_id, operation, provider_type, subject_id, tokens_used, cost, currency, occurred_at)
    select id, user_id, tenant_id, operation, provider_type, subject_id, tokens_used, cost, currency, least(occurred_at, now())
    from jsonb_to_recordset(used) as u(id uuid, user_id uuid, tenant_id uuid, operation text, provider_type text,
      subject_id uuid, tokens_used int, cost numeric, currency text, occurred_at timestamptz);
  perform limits_use(used);
end $$;

-- As in V8, but what nobody reserved is counted by the same statement: what is added is never less than nothing here, so one
-- statement can do for all rows what limits_move does for one after another, in its order.
create or replace function limits_use(done jsonb) returns void language plpgsql set plan_cache_mode = force_generic_plan
-- A plan that was made while the table was small is kept: it must not read all of it later.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  where_people_are boolean := coalesce((select value #>> '{}' = 'person' from system_configs
                                        where key = 'limits_day' order by version desc limit 1), false);
begin
  with told as (
    select user_id, operation, subject_id, occurred_at,
      row_number() over (partition by user_id, operation, subject_id order by occurred_at) as n
    from jsonb_to_recordset(done) as u(user_id uuid, operation text, subject_id uuid, occurred_at timestamptz)
  ), open as (
    select r.id, r.user_id, r.operation, r.subject_id,
      row_number() over (partition by r.user_id, r.operation, r.subject_id order by r.created_at, r.id) as n
    from limit_reservations r
    where state = 'reserved' and (r.user_id, r.operation, r.subject_id) in (select user_id, operation, subject_id from told)
  ), settled as (
    update limit_reservations r set state = 'settled' from told join open using (user_id, operation, subject_id, n)
    where r.id = open.id and r.state = 'reserved'
    returning r.user_id, r.operation, r.subject_id, open.n
  ), beyond as (
    select user_id, operation,
      (least(occurred_at, now()) at time zone
         case when where_people_are then coalesce(z.time_zone, 'UTC') else 'UTC' end)::date as day
    from told left join time_zones z using (user_id)
    where not exists (select from settled s
      where (s.user_id, s.operation, s.subject_id, s.n) = (told.user_id, told.operation, told.subject_id, told.n))
  )
  insert into limit_counts as c (user_id, operation, period, starts_on, used)
    select user_id, operation, period, case period when 'day' then day else date_trunc('month', day)::date end, count(*)
    from beyond, (values ('month'), ('day')) as p(period)
    group by 1, 2, 3, 4 order by 1, 2, 3 desc, 4
    on conflict (user_id, operation, period, starts_on) do update set used = c.used + excluded.used;
end $$;
