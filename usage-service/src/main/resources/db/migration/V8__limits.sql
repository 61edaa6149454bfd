-- How often people may do what costs the platform effort (docs/adr/0050-uses-are-counted-before-they-are-made.md).

-- Whose own days and months limits may go by.
create table time_zones (
  user_id    uuid primary key,
  time_zone  text not null check (length(time_zone) between 1 and 100),
  version    int not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger time_zones_updated before update on time_zones for each row execute function keep_updated_at();
alter table time_zones enable row level security;
alter table time_zones force row level security;
create policy time_zones_own on time_zones for select using (user_id = vitae_user());
comment on policy time_zones_own on time_zones is 'a person, or a service that acts for them, sees their own';
create policy time_zones_add on time_zones for insert with check (vitae_actor() = 'person' and user_id = vitae_user());
comment on policy time_zones_add on time_zones is 'people say where they are';
create policy time_zones_change on time_zones for update using (vitae_actor() = 'person' and user_id = vitae_user());
comment on policy time_zones_change on time_zones is 'and move';
create policy time_zones_count on time_zones for select using (vitae_actor() = 'consumer');
comment on policy time_zones_count on time_zones is 'uses count on the day that it was for their person';
grant select, insert, update on time_zones to ${app};
select personal_table('time_zones');

create policy role_changes_own on role_changes for select using (user_id = vitae_user());
comment on policy role_changes_own on role_changes is 'limits go by the role of whoever a service acts for';

-- What people have done, and are about to do.
create table limit_counts (
  user_id    uuid not null,
  operation  text not null check (operation in ('parse', 'generate', 'export')),
  period     text not null check (period in ('month', 'day')),
  starts_on  date not null check (period = 'day' or extract(day from starts_on) = 1),
  reserved   int not null default 0 check (reserved >= 0),
  used       int not null default 0 check (used >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (user_id, operation, period, starts_on)
) with (fillfactor = 70);
create trigger limit_counts_updated before update on limit_counts for each row execute function keep_updated_at();
alter table limit_counts enable row level security;
alter table limit_counts force row level security;
create policy limit_counts_own on limit_counts for select using (user_id = vitae_user());
comment on policy limit_counts_own on limit_counts is 'a person, or a service that acts for them, sees their own';
create policy limit_counts_add on limit_counts for insert with check (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy limit_counts_add on limit_counts is 'a reservation of theirs begins a period';
create policy limit_counts_reserve on limit_counts for update using (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy limit_counts_reserve on limit_counts is 'a reservation of theirs is made or given back';
create policy limit_counts_count on limit_counts for all using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
comment on policy limit_counts_count on limit_counts is 'consumers count what was done';
grant select, insert, update on limit_counts to ${app};
select personal_table('limit_counts');

-- A use that is about to be made. Until somebody says what became of it, it counts.
create table limit_reservations (
  id         uuid primary key,
  user_id    uuid not null,
  operation  text not null check (operation in ('parse', 'generate', 'export')),
  subject_id uuid not null,
  state      text not null default 'reserved' check (state in ('reserved', 'settled', 'released')),
  counted_on date not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
) with (fillfactor = 70);
comment on column limit_reservations.subject_id is 'the résumé, generated résumé, letter or generation that the event of the use will name';
comment on column limit_reservations.counted_on is 'the day, where its person was or of UTC, that it counts in, with its month';
create index limit_reservations_user on limit_reservations (user_id, created_at desc);
create index limit_reservations_open on limit_reservations (user_id, operation, subject_id) where state = 'reserved';
create trigger limit_reservations_updated before update on limit_reservations for each row execute function keep_updated_at();
alter table limit_reservations enable row level security;
alter table limit_reservations force row level security;
create policy limit_reservations_own on limit_reservations for select using (user_id = vitae_user());
comment on policy limit_reservations_own on limit_reservations is 'a person, or a service that acts for them, sees their own';
create policy limit_reservations_add on limit_reservations for insert
  with check (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy limit_reservations_add on limit_reservations is 'a service reserves for the person it acts for';
create policy limit_reservations_change on limit_reservations for update
  using (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy limit_reservations_change on limit_reservations is 'a service gives back what it reserved';
create policy limit_reservations_see on limit_reservations for select using (vitae_actor() = 'consumer');
comment on policy limit_reservations_see on limit_reservations is 'whoever settles has to see it';
create policy limit_reservations_settle on limit_reservations for update using (vitae_actor() = 'consumer');
comment on policy limit_reservations_settle on limit_reservations is 'consumers settle what was done';
grant select, insert, update on limit_reservations to ${app};
select personal_table('limit_reservations');

-- Takes one use out of a month and a day, or says which of them has none left: then the transaction has to be undone. As
-- budgets_take: the rows are held to the end of the transaction. A limit that is null is none.
create function limits_take(person uuid, what text, day date, of_month int, of_day int) returns text language plpgsql as $$
declare
  endless int := 2000000000;
begin
  insert into limit_counts as c (user_id, operation, period, starts_on, reserved)
    select person, what, 'month', date_trunc('month', day)::date, 1 where coalesce(of_month, endless) > 0
    on conflict (user_id, operation, period, starts_on) do update set reserved = c.reserved + 1
      where c.reserved + c.used < coalesce(of_month, endless);
  if not found then return 'month'; end if;
  insert into limit_counts as c (user_id, operation, period, starts_on, reserved)
    select person, what, 'day', day, 1 where coalesce(of_day, endless) > 0
    on conflict (user_id, operation, period, starts_on) do update set reserved = c.reserved + 1
      where c.reserved + c.used < coalesce(of_day, endless);
  if not found then return 'day'; end if;
  return null;
end $$;

-- Adds to what is reserved and used, of many people at once: [{user_id, operation, day, reserved, used}]. Rows are locked in the
-- order of limits_take, each found by its key, so that what others have used costs nothing.
create function limits_move(moves jsonb) returns void language plpgsql as $$
declare
  m record;
begin
  for m in
    select u.user_id, u.operation, p.period,
      case p.period when 'day' then u.day else date_trunc('month', u.day)::date end as starts_on,
      sum(u.reserved)::int as reserved, sum(u.used)::int as used
    from jsonb_to_recordset(moves) as u(user_id uuid, operation text, day date, reserved int, used int),
         (values ('month'), ('day')) as p(period)
    group by 1, 2, 3, 4 order by 1, 2, 3 desc, 4
  loop
    insert into limit_counts as c (user_id, operation, period, starts_on, reserved, used)
      values (m.user_id, m.operation, m.period, m.starts_on, greatest(m.reserved, 0), m.used)
      on conflict (user_id, operation, period, starts_on) do update
        set reserved = c.reserved + m.reserved, used = c.used + m.used;
  end loop;
end $$;

-- The counts follow what becomes of a reservation. What is reserved anew after a release was taken by limits_take.
create function limits_follow() returns trigger language plpgsql as $$
begin
  perform limits_move(jsonb_agg(jsonb_build_object('user_id', o.user_id, 'operation', o.operation, 'day', o.counted_on,
      'reserved', -1, 'used', case n.state when 'settled' then 1 else 0 end)))
    from was o join is_now n using (id)
    where o.state = 'reserved' and n.state <> 'reserved'
    having count(*) > 0;
  return null;
end $$;
create trigger limits_follow after update on limit_reservations referencing old table as was new table as is_now
  for each statement execute function limits_follow();

-- Counts what was done: [{user_id, operation, subject_id, occurred_at}]. Each settles the oldest reservation for its subject; what
-- nobody reserved, or gave back before, counts as well, whatever the limit: it was done.
create function limits_use(done jsonb) returns void language plpgsql
-- A plan that was made while the table was small is kept: it must not read all of it later.
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  beyond jsonb;
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
  )
  select jsonb_agg(jsonb_build_object('user_id', user_id, 'operation', operation, 'reserved', 0, 'used', 1,
      'day', (least(occurred_at, now()) at time zone
               case when where_people_are then coalesce(z.time_zone, 'UTC') else 'UTC' end)::date))
    into beyond
    from told left join time_zones z using (user_id)
    where not exists (select from settled s
      where (s.user_id, s.operation, s.subject_id, s.n) = (told.user_id, told.operation, told.subject_id, told.n));
  if beyond is not null then
    perform limits_move(beyond);
  end if;
end $$;
