-- The way back, before step 4: the old tables, which have followed every change, have their names and triggers again, and all
-- that the steps have made is gone. Before the swap it removes what step 1 has made.
begin;
set local lock_timeout = '5s';
do $$
declare
  name text;
begin
  -- All of them before anything changes, so that whoever is at one of them (an autovacuum) never waits for this in turn.
  for name in select c.oid::regclass from pg_class c, partitioning.divided d
              where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and c.relname in (d.name, d.name || '_new', d.name || '_before') order by d.position, c.relname loop
    execute format('lock table %s in access exclusive mode', name);
  end loop;
  lock table job_places in access exclusive mode;
end $$;
do $$
declare
  t partitioning.divided;
  r record;
  swapped boolean := to_regclass('jobs_before') is not null;
begin
  for t in select * from partitioning.divided order by position loop
    perform partitioning.follow_no_more(t.name);
    if swapped then
      execute format('drop table %I cascade', t.name);
      perform partitioning.rename(t.name, '_before', '');
      for r in select definition from partitioning.saved_triggers where saved_triggers.name = t.name loop
        execute r.definition;
      end loop;
    else
      execute format('drop table %I cascade', t.name || '_new');
    end if;
    execute format('drop policy partitioning_copies on %I', t.name);
  end loop;
end $$;
drop table job_places;
drop function keep_places();
delete from personal_tables where name = 'job_places';
drop schema partitioning cascade;
commit;
