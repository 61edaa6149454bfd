-- Lets go of months that are older than the policy keeps; answers how many partitions went. Late rows of those months lie in the
-- default partition and go one by one. Runs as the owner: the application role drops nothing. Gives up rather than keep the
-- writers waiting behind it; the next call does what is left.
create function drop_months(parent text, months_kept int) returns int language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare
  edge date := (date_trunc('month', now() at time zone 'UTC') - make_interval(months => months_kept))::date;
  part text;
  dropped int := 0;
begin
  if months_kept < 3 or parent <> all (tables_by_month()) then
    raise exception 'not let go of: % months of %', months_kept, parent;
  end if;
  -- Whoever counts once more sees all of a day, or that it is not kept.
  perform take_turn('vitae.ai-ledger');
  perform take_turn('vitae.usage-log');
  update retention set kept_since = edge where log = parent and kept_since < edge;
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = parent::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$' and to_date(right(c.relname, 7), 'YYYY_MM') < edge
  loop
    execute format('drop table %I', part);
    dropped := dropped + 1;
  end loop;
  execute format('delete from %I where occurred_at < $1', parent || '_other') using edge::timestamp at time zone 'UTC';
  return dropped;
end $$;
revoke all on function drop_months(text, int) from public;
grant execute on function drop_months(text, int) to ${app};

-- Of limits only the days and months that are now matter.
create policy limit_reservations_end on limit_reservations for delete
  using (vitae_actor() = 'relay' and created_at < now() - interval '62 days');
comment on policy limit_reservations_end on limit_reservations is 'the retention job clears up what no limit counts any more';
create policy limit_reservations_end_see on limit_reservations for select
  using (vitae_actor() = 'relay' and created_at < now() - interval '62 days');
comment on policy limit_reservations_end_see on limit_reservations is 'and sees that alone';
create index limit_reservations_created on limit_reservations using brin (created_at);
