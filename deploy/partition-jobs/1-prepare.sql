-- Step 1 of 4: beside each of the three tables one of the same form that is divided by creation time, and what keeps it the
-- same from here on. Run by the owner role; nobody waits for it but for a moment. docs/partitioning.md says why and when.

begin;
set local lock_timeout = '5s';
create schema partitioning;

create table partitioning.divided (name text primary key, position int not null);
insert into partitioning.divided values ('jobs', 1), ('job_status_history', 2), ('job_entries', 3);
-- What the swap takes from the old tables, for whoever goes back.
create table partitioning.saved_triggers (name text not null, definition text not null);

-- The smallest UUIDv7 of a moment: ids begin with the milliseconds since 1970, so a range of ids is a span of time.
create function partitioning.first_id(moment timestamptz) returns uuid immutable language sql
  return (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;

-- The columns that are written, not generated.
create function partitioning.columns(name regclass) returns text stable language sql as $$
  select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = name and attnum > 0 and not attisdropped and attgenerated = '' $$;

-- Row-level security as the old table has it, on a new one or a part of it.
create function partitioning.protect(like_table regclass, name text) returns void language plpgsql as $$
declare
  p record;
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  for p in select pol.*, t.relname from pg_policies pol join pg_class t on t.oid = like_table
           where pol.schemaname = 'public' and pol.tablename = t.relname and pol.policyname <> 'partitioning_copies' loop
    execute format('create policy %I on %I as %s for %s to %s%s%s', p.policyname, name, p.permissive, p.cmd,
                   array_to_string(p.roles, ', '),
                   coalesce(' using (' || p.qual || ')', ''), coalesce(' with check (' || p.with_check || ')', ''));
  end loop;
end $$;

-- The part of a table for a quarter, protected as the whole is; nothing where it is there.
create function partitioning.add_quarter(name text, quarter date) returns void language plpgsql as $$
declare
  divided regclass := coalesce(to_regclass(name || '_new'), to_regclass(name));
  part text := name || to_char(quarter, '"_"YYYY"q"Q');
  options text := (select array_to_string(reloptions, ', ') from pg_class where oid = (name || '_rest')::regclass);
begin
  if to_regclass(part) is null then
    execute format('create table %I partition of %s for values from (%L) to (%L) %s', part, divided,
                   partitioning.first_id(quarter), partitioning.first_id(quarter + interval '3 months'),
                   coalesce('with (' || options || ')', ''));
    perform partitioning.protect(divided, part);
  end if;
end $$;

-- Parts for this quarter and the next four. To be called every month or so, by the owner.
create function partitioning.ahead() returns void language plpgsql as $$
begin
  perform partitioning.add_quarter(d.name, q::date)
  from partitioning.divided d, generate_series(date_trunc('quarter', now()), now() + interval '1 year', '3 months') q;
end $$;

create function partitioning.prepare(name text) returns void language plpgsql as $$
declare
  old regclass := name::regclass;
  new_name text := name || '_new';
  options text := (select array_to_string(reloptions, ', ') from pg_class where oid = name::regclass);
  first_id uuid;
  r record;
begin
  execute format('create policy partitioning_copies on %I for all to current_user using (true) with check (true)', name);
  execute format('create table %I (like %I including all excluding indexes) partition by range (id)', new_name, name);
  execute format('alter table %I add primary key (id)', new_name);
  if exists (select from pg_index i where i.indrelid = old and i.indisunique and not i.indisprimary
             and i.indexrelid <> coalesce(to_regclass('jobs_place'), 0)) then
    raise exception '% has something unique that this script does not know', name;
  end if;
  -- Every index but those that hold something unique without the id: a part can only promise that of itself.
  for r in select c.relname, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
           where i.indrelid = old and not i.indisunique loop
    execute format('create index %I on %I using %s', r.relname || '_new', new_name,
                   split_part(r.definition, ' USING ', 2));
  end loop;
  for r in select conname, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = old and contype = 'f' loop
    execute format('alter table %I add constraint %I %s', new_name, r.conname, r.definition);
  end loop;
  for r in select privilege_type, grantee::regrole as grantee from pg_class, aclexplode(relacl)
           where oid = old and grantee::regrole <> relowner::regrole loop
    execute format('grant %s on %I to %s', r.privilege_type, new_name, r.grantee);
  end loop;
  perform partitioning.protect(old, new_name);
  execute format('create policy partitioning_copies on %I for all to current_user using (true) with check (true)', new_name);
  -- What no part is made for: clocks that are wrong, or nobody who called ahead().
  execute format('create table %I partition of %I default %s', name || '_rest', new_name,
                 coalesce('with (' || options || ')', ''));
  perform partitioning.protect(old, name || '_rest');
  execute format('select id from %I order by id limit 1', name) into first_id;
  perform partitioning.add_quarter(name, q::date) from generate_series(
    date_trunc('quarter', coalesce(uuid_extract_timestamp(first_id), now())), now() + interval '1 year', '3 months') q;
end $$;

-- From here on every change of a table is made in the other one, too. Statement by statement, so that cards which change
-- places with each other never seem to be in one place.
create function partitioning.follow() returns trigger language plpgsql security definer set search_path = public as $$
declare
  written text := partitioning.columns(tg_relid);
begin
  if tg_op <> 'INSERT' then
    execute format('delete from %I t using went w where t.id = w.id', tg_argv[0]);
  end if;
  if tg_op <> 'DELETE' then
    execute format('insert into %I (%s) select %s from came on conflict (id) do nothing', tg_argv[0], written, written);
  end if;
  return null;
end $$;

create function partitioning.let_follow(leader text, follower text) returns void language plpgsql as $$
begin
  execute format('create trigger partitioning_in after insert on %I referencing new table as came '
                 'for each statement execute function partitioning.follow(%L)', leader, follower);
  execute format('create trigger partitioning_out after delete on %I referencing old table as went '
                 'for each statement execute function partitioning.follow(%L)', leader, follower);
  execute format('create trigger partitioning_anew after update on %I referencing old table as went new table as came '
                 'for each statement execute function partitioning.follow(%L)', leader, follower);
end $$;

create function partitioning.follow_no_more(leader text) returns void language plpgsql as $$
begin
  execute format('drop trigger partitioning_in on %I', leader);
  execute format('drop trigger partitioning_out on %I', leader);
  execute format('drop trigger partitioning_anew on %I', leader);
end $$;

-- ---- a place on the board is one card's, whichever part the card lies in ----
create table job_places (
  job_id   uuid primary key,
  user_id  uuid not null,
  status   text not null,
  position bigint not null,
  constraint job_places_once unique (user_id, status, position) deferrable initially immediate
);
alter table job_places enable row level security;
alter table job_places force row level security;
-- A card's place is its person's alone, as the card is.
create policy job_places_own on job_places for all using (user_id = vitae_user()) with check (user_id = vitae_user());
create policy partitioning_copies on job_places for all to current_user using (true) with check (true);
do $$
declare
  r record;
begin
  for r in select distinct grantee::regrole as grantee from pg_class, aclexplode(relacl)
           where oid = 'jobs'::regclass and grantee::regrole <> relowner::regrole loop
    execute format('grant select, insert, update, delete on job_places to %s', r.grantee);
  end loop;
end $$;
insert into personal_tables (name, person_column, tenant_rule, hidden) values ('job_places', 'user_id', 'none', '{*}');
create policy erase_person_see on job_places for select using (vitae_actor() = 'eraser' and user_id = vitae_user());
create policy erase_person on job_places for delete using (vitae_actor() = 'eraser' and user_id = vitae_user());
create trigger a_keep_erased_out before insert on job_places for each row execute function keep_erased_out('none');

create function keep_places() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into job_places (job_id, user_id, status, position)
      select id, user_id, status, position from came where position is not null;
  elsif tg_op = 'DELETE' then
    delete from job_places p using went w where p.job_id = w.id;
  else
    delete from job_places p using went w join came c on c.id = w.id
      where p.job_id = w.id and (w.status, w.position) is distinct from (c.status, c.position);
    insert into job_places (job_id, user_id, status, position)
      select c.id, c.user_id, c.status, c.position from came c join went w on w.id = c.id
      where c.position is not null and (w.status, w.position) is distinct from (c.status, c.position);
  end if;
  return null;
end $$;

select partitioning.prepare(name) from partitioning.divided order by position;
create trigger jobs_placed_in after insert on jobs_new referencing new table as came
  for each statement execute function keep_places();
create trigger jobs_placed_out after delete on jobs_new referencing old table as went
  for each statement execute function keep_places();
create trigger jobs_placed_anew after update on jobs_new referencing old table as went new table as came
  for each statement execute function keep_places();
select partitioning.let_follow(name, name || '_new') from partitioning.divided order by position;

-- Copies what was there before, a few thousand rows at a time, each in a transaction of its own. A row that is being copied is
-- held: it neither changes nor goes meanwhile. Stopped and called again it goes on with whatever is missing.
create procedure partitioning.copy(batch int default 5000) language plpgsql as $$
declare
  t partitioning.divided;
  last uuid;
  written text;
begin
  for t in select * from partitioning.divided order by position loop
    last := '00000000-0000-0000-0000-000000000000';
    written := partitioning.columns(t.name::regclass);
    loop
      execute format('with part as materialized (select * from %I where id > $1 order by id limit $2 for share), '
                     'put as (insert into %I (%s) select %s from part on conflict (id) do nothing) '
                     'select id from part order by id desc limit 1', t.name, t.name || '_new', written, written)
        into last using last, batch;
      commit;
      exit when last is null;
    end loop;
  end loop;
end $$;

-- How many rows of a table are not the same in the other one; to be 0 before the swap.
create function partitioning.differences() returns bigint language plpgsql as $$
declare
  t partitioning.divided;
  found bigint;
  total bigint := 0;
  written text;
begin
  for t in select * from partitioning.divided loop
    written := partitioning.columns(t.name::regclass);
    execute format('select count(*) from ((select %1$s from %2$I except select %1$s from %3$I) union all '
                   '(select %1$s from %3$I except select %1$s from %2$I)) d', written, t.name, t.name || '_new') into found;
    total := total + found;
  end loop;
  return total;
end $$;

create function partitioning.rename(name text, suffix_from text, suffix_to text) returns void language plpgsql as $$
declare
  r record;
begin
  for r in select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
           where i.indrelid = (name || suffix_from)::regclass loop
    execute format('alter index %I rename to %I', r.relname,
                   case when r.relname like '%\_new\_pkey' then name || suffix_to || '_pkey'
                        when suffix_from <> '' and right(r.relname, length(suffix_from)) = suffix_from
                          then left(r.relname, -length(suffix_from)) || suffix_to
                        else r.relname || suffix_to end);
  end loop;
  execute format('alter table %I rename to %I', name || suffix_from, name || suffix_to);
end $$;

-- The new tables take the names and the triggers of the old ones, which follow from here on.
create function partitioning.swap() returns void language plpgsql as $$
declare
  t partitioning.divided;
  r record;
begin
  for t in select * from partitioning.divided order by position loop
    perform partitioning.follow_no_more(t.name);
    insert into partitioning.saved_triggers select t.name, pg_get_triggerdef(oid) from pg_trigger
      where tgrelid = t.name::regclass and not tgisinternal;
    for r in select tgname from pg_trigger where tgrelid = t.name::regclass and not tgisinternal loop
      execute format('drop trigger %I on %I', r.tgname, t.name);
    end loop;
    perform partitioning.rename(t.name, '', '_before'), partitioning.rename(t.name, '_new', '');
    for r in select definition from partitioning.saved_triggers where saved_triggers.name = t.name loop
      execute r.definition;
    end loop;
    perform partitioning.let_follow(t.name, t.name || '_before');
  end loop;
end $$;
commit;
