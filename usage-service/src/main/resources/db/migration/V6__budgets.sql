-- Money of the platform's key: what is reserved for calls under way, and what was spent. A day and a month are of UTC.
-- Nobody's rows, so that what was spent on an erased person still counts.
create table platform_budgets (
  period          text not null check (period in ('month', 'day')),
  starts_on       date not null check (period = 'day' or extract(day from starts_on) = 1),
  reserved_micros bigint not null default 0 check (reserved_micros >= 0),
  spent_micros    bigint not null default 0 check (spent_micros >= 0),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (period, starts_on)
) with (fillfactor = 50);
create trigger platform_budgets_updated before update on platform_budgets for each row execute function keep_updated_at();
grant select, insert, update on platform_budgets to ${app};

-- The same of one person.
create table person_budgets (
  user_id         uuid not null,
  period          text not null check (period in ('month', 'day')),
  starts_on       date not null check (period = 'day' or extract(day from starts_on) = 1),
  reserved_micros bigint not null default 0 check (reserved_micros >= 0),
  spent_micros    bigint not null default 0 check (spent_micros >= 0),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (user_id, period, starts_on)
) with (fillfactor = 70);
create trigger person_budgets_updated before update on person_budgets for each row execute function keep_updated_at();
alter table person_budgets enable row level security;
alter table person_budgets force row level security;
create policy person_budgets_own on person_budgets for select using (user_id = vitae_user());
comment on policy person_budgets_own on person_budgets is 'a person, or a service that acts for them, sees their own';
create policy person_budgets_add on person_budgets for insert with check (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy person_budgets_add on person_budgets is 'a reservation of theirs begins a period';
create policy person_budgets_reserve on person_budgets for update using (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy person_budgets_reserve on person_budgets is 'a reservation of theirs is made or given back';
create policy person_budgets_book on person_budgets for all using (vitae_actor() in ('consumer', 'relay'))
  with check (vitae_actor() in ('consumer', 'relay'));
comment on policy person_budgets_book on person_budgets is 'consumers settle what was used, the sweeper what nobody settled';
grant select, insert, update on person_budgets to ${app};
select personal_table('person_budgets');

-- The worst that one call may cost, taken out of the budgets before it is made.
create table budget_reservations (
  id                              uuid primary key,
  user_id                         uuid not null,
  subject_id                      uuid not null,
  purpose                         text not null check (purpose in ('tailor', 'repair', 'cover_letter', 'parse')),
  provider                        text not null check (length(provider) between 1 and 50),
  model                           text not null check (length(model) between 1 and 100),
  max_input_tokens                int not null check (max_input_tokens between 0 and 10000000),
  max_output_tokens               int not null check (max_output_tokens between 0 and 10000000),
  -- The price when it was made: what is used is booked by it, whatever the price is by then.
  input_micros_per_million        bigint not null check (input_micros_per_million >= 0),
  cached_input_micros_per_million bigint not null check (cached_input_micros_per_million >= 0),
  output_micros_per_million       bigint not null check (output_micros_per_million >= 0),
  currency                        text not null check (currency = 'USD'),
  amount_micros                   bigint not null check (amount_micros >= 0),
  cost_micros                     bigint not null default 0 check (cost_micros >= 0),
  state                           text not null default 'reserved' check (state in ('reserved', 'settled', 'released', 'expired')),
  reserved_on                     date not null,
  expires_at                      timestamptz not null,
  created_at                      timestamptz not null default now(),
  updated_at                      timestamptz not null default now(),
  check (state in ('settled', 'expired') or cost_micros = 0),
  check (state <> 'expired' or cost_micros = amount_micros)
) with (fillfactor = 70);
comment on column budget_reservations.cost_micros is 'what counts as spent: as used once settled, all of it once expired';
comment on column budget_reservations.reserved_on is 'the day (UTC) that it counts in, with its month, whenever it is settled';
create index budget_reservations_user on budget_reservations (user_id, created_at desc);
create index budget_reservations_open on budget_reservations (expires_at) where state = 'reserved';
create trigger budget_reservations_updated before update on budget_reservations for each row execute function keep_updated_at();
alter table budget_reservations enable row level security;
alter table budget_reservations force row level security;
create policy budget_reservations_own on budget_reservations for select using (user_id = vitae_user());
comment on policy budget_reservations_own on budget_reservations is 'a person, or a service that acts for them, sees their own';
create policy budget_reservations_add on budget_reservations for insert
  with check (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy budget_reservations_add on budget_reservations is 'a service reserves for the person it acts for';
create policy budget_reservations_change on budget_reservations for update
  using (vitae_actor() = 'service' and user_id = vitae_user());
comment on policy budget_reservations_change on budget_reservations is 'a service gives back, or goes on with, what it reserved';
create policy budget_reservations_book on budget_reservations for select using (vitae_actor() in ('consumer', 'relay'));
comment on policy budget_reservations_book on budget_reservations is 'whoever settles has to see it';
create policy budget_reservations_settle on budget_reservations for update using (vitae_actor() in ('consumer', 'relay'));
comment on policy budget_reservations_settle on budget_reservations is 'consumers settle, the sweeper ends what nobody settled';
grant select, insert, update on budget_reservations to ${app};
select personal_table('budget_reservations');

-- Takes an amount out of all four budgets of a day, or says which one has not enough left: then the transaction has to be
-- undone. One row after another, always in this order, each held to the end of the transaction; so whatever comes at once, the
-- sum of reserved and spent passes no cap. A cap that is null is none.
create function budgets_take(person uuid, day date, amount bigint, platform_month bigint, platform_day bigint,
                             person_month bigint, person_day bigint) returns text language plpgsql as $$
declare
  month date := date_trunc('month', day)::date;
  endless bigint := 9000000000000000000;
begin
  insert into platform_budgets as b (period, starts_on, reserved_micros)
    select 'month', month, amount where amount <= coalesce(platform_month, endless)
    on conflict (period, starts_on) do update set reserved_micros = b.reserved_micros + amount
      where b.reserved_micros + b.spent_micros + amount <= coalesce(platform_month, endless);
  if not found then return 'platform_month'; end if;
  insert into platform_budgets as b (period, starts_on, reserved_micros)
    select 'day', day, amount where amount <= coalesce(platform_day, endless)
    on conflict (period, starts_on) do update set reserved_micros = b.reserved_micros + amount
      where b.reserved_micros + b.spent_micros + amount <= coalesce(platform_day, endless);
  if not found then return 'platform_day'; end if;
  insert into person_budgets as b (user_id, period, starts_on, reserved_micros)
    select person, 'month', month, amount where amount <= coalesce(person_month, endless)
    on conflict (user_id, period, starts_on) do update set reserved_micros = b.reserved_micros + amount
      where b.reserved_micros + b.spent_micros + amount <= coalesce(person_month, endless);
  if not found then return 'person_month'; end if;
  insert into person_budgets as b (user_id, period, starts_on, reserved_micros)
    select person, 'day', day, amount where amount <= coalesce(person_day, endless)
    on conflict (user_id, period, starts_on) do update set reserved_micros = b.reserved_micros + amount
      where b.reserved_micros + b.spent_micros + amount <= coalesce(person_day, endless);
  if not found then return 'person_day'; end if;
  return null;
end $$;

-- Adds to what is reserved and spent, of many days and people at once: [{user_id, day, reserved, spent}]. The rows are there
-- since the reservation, those of a person until they are erased; they are locked in the order of budgets_take, so nobody
-- waits for each other.
create function budgets_move(moves jsonb) returns void language plpgsql as $$
begin
  perform from platform_budgets b
    where exists (select from jsonb_to_recordset(moves) as m(day date) where starts_on in (day, date_trunc('month', day)::date))
    order by period desc, starts_on for update;
  update platform_budgets b set reserved_micros = reserved_micros + total.reserved, spent_micros = spent_micros + total.spent
  from (select p.period, case p.period when 'day' then m.day else date_trunc('month', m.day)::date end as starts_on,
               sum(m.reserved)::bigint as reserved, sum(m.spent)::bigint as spent
        from jsonb_to_recordset(moves) as m(day date, reserved bigint, spent bigint), (values ('month'), ('day')) as p(period)
        group by 1, 2) as total
  where b.period = total.period and b.starts_on = total.starts_on;

  perform from person_budgets b
    where exists (select from jsonb_to_recordset(moves) as m(user_id uuid, day date)
                  where m.user_id = b.user_id and starts_on in (day, date_trunc('month', day)::date))
    order by user_id, period desc, starts_on for update;
  update person_budgets b set reserved_micros = reserved_micros + total.reserved, spent_micros = spent_micros + total.spent
  from (select m.user_id, p.period, case p.period when 'day' then m.day else date_trunc('month', m.day)::date end as starts_on,
               sum(m.reserved)::bigint as reserved, sum(m.spent)::bigint as spent
        from jsonb_to_recordset(moves) as m(user_id uuid, day date, reserved bigint, spent bigint),
             (values ('month'), ('day')) as p(period)
        group by 1, 2, 3) as total
  where b.user_id = total.user_id and b.period = total.period and b.starts_on = total.starts_on;
end $$;

-- The budgets follow what becomes of a reservation, whoever changes it: released, settled, expired or gone with its person.
-- What is reserved anew after a release was taken by budgets_take.
create function budgets_follow() returns trigger language plpgsql as $$
begin
  perform budgets_move(jsonb_agg(jsonb_build_object('user_id', o.user_id, 'day', o.reserved_on,
      'reserved', case when o.state = 'reserved' and n.state <> 'reserved' then -o.amount_micros
                       when o.state = 'expired' and n.state = 'reserved' then n.amount_micros else 0 end,
      'spent', n.cost_micros - o.cost_micros)))
    from was o join is_now n using (id)
    having count(*) filter (where o.state <> n.state or o.cost_micros <> n.cost_micros) > 0;
  return null;
end $$;
create trigger budgets_follow after update on budget_reservations referencing old table as was new table as is_now
  for each statement execute function budgets_follow();

-- Nobody will tell any more what a call that is under way costs: all of it counts as spent.
create function budgets_outlive() returns trigger language plpgsql as $$
begin
  perform budgets_move(jsonb_agg(jsonb_build_object('user_id', user_id, 'day', reserved_on,
      'reserved', -amount_micros, 'spent', amount_micros)))
    from gone where state = 'reserved' having count(*) > 0;
  return null;
end $$;
create trigger budgets_outlive after delete on budget_reservations referencing old table as gone
  for each statement execute function budgets_outlive();
