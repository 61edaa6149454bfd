-- What was spent on people who are erased, by the day (UTC) that it counts in: no reservation tells of it any more, and the
-- platform's budgets keep it.
create table erased_spending (
  day          date primary key,
  spent_micros bigint not null check (spent_micros >= 0),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
create trigger erased_spending_updated before update on erased_spending for each row execute function keep_updated_at();
grant select, insert, update on erased_spending to ${app};

-- Earlier erasures left no trace but this difference.
select set_config('vitae.actor', 'relay', true);
insert into erased_spending (day, spent_micros)
  select b.starts_on, b.spent_micros - coalesce(sum(r.cost_micros), 0)
  from platform_budgets b left join budget_reservations r on r.reserved_on = b.starts_on
  where b.period = 'day' group by b.starts_on, b.spent_micros
  having b.spent_micros > coalesce(sum(r.cost_micros), 0);
select set_config('vitae.actor', '', true);

-- Nobody will tell any more what a call that is under way costs: all of it counts as spent.
create or replace function budgets_outlive() returns trigger language plpgsql as $$
begin
  perform budgets_move(jsonb_agg(jsonb_build_object('user_id', user_id, 'day', reserved_on,
      'reserved', -amount_micros, 'spent', amount_micros)))
    from gone where state = 'reserved' having count(*) > 0;
  insert into erased_spending as e (day, spent_micros)
    select reserved_on, sum(cost_micros + case state when 'reserved' then amount_micros else 0 end)
    from gone group by reserved_on order by reserved_on
    on conflict (day) do update set spent_micros = e.spent_micros + excluded.spent_micros;
  return null;
end $$;

-- Which calls a reservation has paid for.
create index ai_events_reservation on ai_events (reservation_id) where reservation_id is not null;

-- What every day of the platform's budgets should be, beside what it is. All in one statement, so whatever happens meanwhile is
-- seen whole or not at all.
create function budgets_reconciled(first_day date, last_day date)
returns table (day date, reserved bigint, used bigint, open bigint, ledger bigint, expired bigint, erased bigint,
               people_reserved bigint, people_used bigint) stable language sql as $$
  select d.day, coalesce(b.reserved_micros, 0), coalesce(b.spent_micros, 0), coalesce(r.open, 0), coalesce(c.ledger, 0),
    coalesce(r.expired, 0), coalesce(e.spent_micros, 0), coalesce(p.reserved, 0), coalesce(p.used, 0)
  from (select generate_series(first_day, last_day, interval '1 day')::date as day) d
  left join platform_budgets b on b.period = 'day' and b.starts_on = d.day
  left join (select reserved_on, sum(amount_micros) filter (where state = 'reserved')::bigint as open,
               sum(cost_micros) filter (where state = 'expired')::bigint as expired
             from budget_reservations where reserved_on between first_day and last_day group by 1) r on r.reserved_on = d.day
  left join (select r.reserved_on, sum(a.cost_micros)::bigint as ledger
             from budget_reservations r join ai_events a on a.reservation_id = r.id and a.user_id = r.user_id
             where r.reserved_on between first_day and last_day and a.provider_type = 'platform' group by 1) c
    on c.reserved_on = d.day
  left join erased_spending e on e.day = d.day
  left join (select starts_on, sum(reserved_micros)::bigint as reserved, sum(spent_micros)::bigint as used
             from person_budgets where period = 'day' and starts_on between first_day and last_day group by 1) p
    on p.starts_on = d.day
  where b.starts_on is not null or r.reserved_on is not null or e.day is not null or p.starts_on is not null
  order by d.day
$$;
