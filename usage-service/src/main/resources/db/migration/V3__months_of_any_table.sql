-- Tables with a partition per month share what makes the months. Each has a default partition, <table>_other, and the column
-- occurred_at (docs/adr/0013-months-of-the-usage-log.md).
drop function usage_logs_ahead(int);
drop function usage_logs_month(date);

-- Makes a month's partition of a table by itself, moves into it what the default partition holds of that month, and only
-- then attaches it: rows that came first are no obstacle. Replicas make them one after another (the advisory lock), and
-- nothing is inserted between moving and attaching (the table lock). Both locks end with the transaction.
create function make_month(parent text, month date) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  name text := parent || to_char(month, '_YYYY_MM');
  other text := parent || '_other';
  first_moment timestamptz := month::timestamp at time zone 'UTC';
  next_month timestamptz := (month + interval '1 month') at time zone 'UTC';
begin
  perform pg_advisory_xact_lock(hashtext('vitae.' || parent));
  if to_regclass(name) is not null then
    return;
  end if;
  execute format('create table %I (like %I including all)', name, parent);
  execute format('lock table %I in access exclusive mode', other);
  execute format('with moved as (delete from %I where occurred_at >= $1 and occurred_at < $2 returning *) '
    'insert into %I select * from moved', other, name) using first_moment, next_month;
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, name, first_moment, next_month);
end $$;
revoke all on function make_month(text, date) from public;

-- Which tables have months.
create function tables_by_month() returns text[] immutable language sql return array['usage_logs'];

-- This month's partitions and those of the next months. Runs as the owner: the application role creates no tables. Gives
-- up rather than keep the writers waiting behind it; the next call makes what is missing.
create function months_ahead(months int) returns void language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare
  first date := date_trunc('month', now() at time zone 'UTC')::date;
  parent text;
begin
  foreach parent in array tables_by_month() loop
    for i in 0..least(months, 24) loop
      perform make_month(parent, (first + make_interval(months => i))::date);
    end loop;
  end loop;
end $$;
revoke all on function months_ahead(int) from public;
grant execute on function months_ahead(int) to ${app};
