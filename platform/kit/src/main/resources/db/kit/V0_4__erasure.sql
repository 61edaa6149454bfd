-- What lets a person, or a company, be erased for good and exported whole (docs/adr/0017-erasure-and-export.md).

-- Who is gone: an id that means nothing any more, kept so that no late event and no request under way brings rows back.
create table erased_users (
  user_id    uuid primary key,
  erasure_id uuid not null,
  -- A transaction that began when this row could be seen by all: those with an earlier id may not have seen it, and may still
  -- hold rows of the person.
  barrier    xid8,
  erased_at  timestamptz not null default now()
);
create table erased_tenants (
  tenant_id  uuid primary key,
  erasure_id uuid not null,
  barrier    xid8,
  erased_at  timestamptz not null default now()
);
-- The roles that people were given lately: tokens made before have another one.
create table role_changes (
  user_id    uuid primary key,
  role       text not null check (length(role) between 1 and 50),
  changed_at timestamptz not null
);
create index role_changes_lately on role_changes (changed_at);
create index erased_users_lately on erased_users (erased_at);

alter table erased_users enable row level security;
alter table erased_users force row level security;
alter table erased_tenants enable row level security;
alter table erased_tenants force row level security;
alter table role_changes enable row level security;
alter table role_changes force row level security;
-- Every transaction may find out who is gone: the ids name nobody. Consumers write down what identity-service tells, the
-- eraser does what follows from it, the relay reads what is new.
create policy erased_users_see on erased_users for select using (vitae_actor() <> '');
create policy erased_users_add on erased_users for insert with check (vitae_actor() in ('consumer', 'eraser'));
create policy erased_tenants_see on erased_tenants for select using (vitae_actor() <> '');
create policy erased_tenants_add on erased_tenants for insert with check (vitae_actor() in ('consumer', 'eraser'));
create policy role_changes_see on role_changes for select using (vitae_actor() in ('consumer', 'relay'));
create policy role_changes_add on role_changes for insert with check (vitae_actor() = 'consumer');
create policy role_changes_change on role_changes for update using (vitae_actor() = 'consumer');
create policy erased_users_barrier on erased_users for update using (vitae_actor() = 'eraser');
create policy erased_tenants_barrier on erased_tenants for update using (vitae_actor() = 'eraser');
grant select, insert, update (barrier) on erased_users, erased_tenants to ${app};
grant select, insert, update on role_changes to ${app};

-- The first statement of every transaction: whose it is. Refuses a person who is erased; only the eraser may go on.
create function vitae_begin(actor text, person text, tenant text, roles text) returns boolean language plpgsql as $$
begin
  perform set_config('vitae.actor', actor, true), set_config('vitae.user_id', person, true),
          set_config('vitae.tenant_id', tenant, true), set_config('vitae.role', roles, true);
  if person <> '' and actor <> 'eraser' and exists (select from erased_users where user_id = person::uuid) then
    raise exception 'this person is erased' using errcode = 'VT401';
  end if;
  return true;
end $$;

-- The tables that hold people's rows, in the order in which they were named: what refers to a table comes after it.
create table personal_tables (
  position      int generated always as identity primary key,
  name          text not null unique,
  person_column text not null,
  -- What becomes of a row when its company is erased: nothing, it forgets the company, or it goes.
  tenant_rule   text not null check (tenant_rule in ('none', 'forget', 'delete')),
  -- Columns that an export leaves out, because they say nothing to the person; {*} for all.
  hidden        text[] not null
);
grant select on personal_tables to ${app};

-- Keeps rows of the erased out, also those of a transaction that has not ended when the erasure begins: it has an id of its own
-- before it looks, so the eraser can wait for it.
create function keep_erased_out() returns trigger language plpgsql as $$
begin
  perform pg_current_xact_id();
  if exists (select from erased_users where user_id = new.user_id) then
    return null;
  end if;
  -- Only these tables have the column.
  if tg_argv[0] <> 'none' then
    if exists (select from erased_tenants where tenant_id = new.tenant_id) then
      if tg_argv[0] = 'delete' then
        return null;
      end if;
      new.tenant_id := null;
    end if;
  end if;
  return new;
end $$;

-- Says that a table holds people's rows: they are erased, exported and kept out once erased. Every table with a column
-- that names a person is named here (a test compares), parents before what refers to them.
create function personal_table(name regclass, tenant_rule text default 'none', hidden text[] default '{}',
                               person_column text default 'user_id') returns void language plpgsql as $$
begin
  insert into personal_tables (name, person_column, tenant_rule, hidden)
    values (name::text, person_column, tenant_rule, hidden);
  execute format('create policy erase_person_see on %s for select using (vitae_actor() = ''eraser'' and %I = vitae_user())',
                 name, person_column);
  execute format('create policy erase_person on %s for delete using (vitae_actor() = ''eraser'' and %I = vitae_user())',
                 name, person_column);
  execute format('grant select, delete on %s to ${app}', name);
  if person_column = 'user_id' then
    execute format('create trigger a_keep_erased_out before insert on %s for each row execute function keep_erased_out(%L)',
                   name, tenant_rule);
  end if;
  if tenant_rule <> 'none' then
    -- Of rows that have just forgotten the company PostgreSQL asks whether they may be seen, too.
    execute format('create policy erase_tenant_see on %s for select using (vitae_actor() = ''eraser'' '
                   'and (tenant_id = vitae_tenant() or (vitae_tenant() is not null and tenant_id is null)))', name);
    execute format('create index on %s (tenant_id) where tenant_id is not null', name);
  end if;
  if tenant_rule = 'delete' then
    execute format('create policy erase_tenant on %s for delete '
                   'using (vitae_actor() = ''eraser'' and tenant_id = vitae_tenant())', name);
  elsif tenant_rule = 'forget' then
    execute format('create policy erase_tenant on %s for update '
                   'using (vitae_actor() = ''eraser'' and tenant_id = vitae_tenant()) '
                   'with check (vitae_actor() = ''eraser'' and tenant_id is null)', name);
    execute format('grant update (tenant_id) on %s to ${app}', name);
  end if;
end $$;

-- Deletes every row of vitae_user(), as the eraser; answers how many there were. The task that erases stays to its end.
create function erase_person() returns bigint language plpgsql as $$
declare
  t personal_tables;
  gone bigint;
  total bigint := 0;
begin
  for t in select * from personal_tables order by position desc loop
    execute format('delete from %s where %I = vitae_user()', t.name, t.person_column)
            || case when t.name = 'task' then ' and kind <> ''erasure''' else '' end;
    get diagnostics gone = row_count;
    total := total + gone;
  end loop;
  return total;
end $$;

-- The same for what the company vitae_tenant() holds.
create function erase_tenant() returns bigint language plpgsql as $$
declare
  t personal_tables;
  gone bigint;
  total bigint := 0;
begin
  for t in select * from personal_tables where tenant_rule <> 'none' order by position desc loop
    if t.tenant_rule = 'delete' then
      execute format('delete from %s where tenant_id = vitae_tenant()', t.name);
    else
      execute format('update %s set tenant_id = null where tenant_id = vitae_tenant()', t.name);
    end if;
    get diagnostics gone = row_count;
    total := total + gone;
  end loop;
  return total;
end $$;

-- An erased person's own work ends; the task that erases them is the one that may be added.
create index task_user on task (user_id);
-- One task per erasure, however often its event comes.
create unique index task_erasure on task (subject_id) where kind = 'erasure';
select personal_table('task', hidden => '{*}');
drop trigger a_keep_erased_out on task;
create trigger a_keep_erased_out before insert on task for each row when (new.kind <> 'erasure')
  execute function keep_erased_out('none');
-- The eraser ends its own task, a company's too.
create policy task_erasure_see on task for select using (vitae_actor() = 'eraser' and kind = 'erasure');
create policy task_erasure_end on task for delete using (vitae_actor() = 'eraser' and kind = 'erasure');
select personal_table('idempotency_key', hidden => '{*}');
select personal_table('role_changes', hidden => '{*}');
