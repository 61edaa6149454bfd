-- What a company holds that is nobody's, and rows that two people are in (docs/adr/0017-erasure-and-export.md).

-- Tables whose rows are a company's and no person's: they go with it. What refers to a table comes after it.
create table company_tables (
  position int generated always as identity primary key,
  name     text not null unique
);
grant select on company_tables to ${app};

create function keep_erased_company_out() returns trigger language plpgsql as $$
begin
  perform pg_current_xact_id();
  return case when exists (select from erased_tenants where tenant_id = new.tenant_id) then null else new end;
end $$;

-- Says that a table holds a company's rows: they are erased, and kept out once erased. Every table with a tenant_id is named
-- here or by personal_table (a test compares).
create function company_table(name regclass) returns void language plpgsql as $$
begin
  insert into company_tables (name) values (name::text);
  execute format('create policy erase_tenant_see on %s for select using (vitae_actor() = ''eraser'' '
                 'and tenant_id = vitae_tenant())', name);
  execute format('create policy erase_tenant on %s for delete using (vitae_actor() = ''eraser'' '
                 'and tenant_id = vitae_tenant())', name);
  execute format('grant select, delete on %s to ${app}', name);
  execute format('create trigger a_keep_erased_out before insert on %s for each row '
                 'execute function keep_erased_company_out()', name);
end $$;

-- People's tables first: they may refer to the company's own.
create or replace function erase_tenant() returns bigint language plpgsql as $$
declare
  t record;
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
  for t in select * from company_tables order by position desc loop
    execute format('delete from %s where tenant_id = vitae_tenant()', t.name);
    get diagnostics gone = row_count;
    total := total + gone;
  end loop;
  return total;
end $$;

alter table personal_tables drop constraint personal_tables_name_key;
alter table personal_tables add unique (name, person_column);

create function keep_erased_other_out() returns trigger language plpgsql as $$
begin
  perform pg_current_xact_id();
  return case when exists (
    select from erased_users where user_id = (to_jsonb(new) ->> tg_argv[0])::uuid) then null else new end;
end $$;

-- Says that a table that personal_table was called for holds rows of another person as well: the one in this column. To be
-- called right after it, so that an export has the rows in one place.
create function also_personal(name regclass, person_column text, hidden text[] default '{}') returns void language plpgsql as $$
begin
  insert into personal_tables (name, person_column, tenant_rule, hidden) values (name::text, person_column, 'none', hidden);
  execute format('create policy %I on %s for select using (vitae_actor() = ''eraser'' and %I = vitae_user())',
                 'erase_' || person_column || '_see', name, person_column);
  execute format('create policy %I on %s for delete using (vitae_actor() = ''eraser'' and %I = vitae_user())',
                 'erase_' || person_column, name, person_column);
  execute format('create trigger %I before insert on %s for each row execute function keep_erased_other_out(%L)',
                 'a_keep_erased_out_' || person_column, name, person_column);
end $$;

-- An event's time is that at which it was left here, not that at which its transaction began: of two changes that wait for
-- each other the later one is the newer.
alter table outbox alter column created_at set default clock_timestamp();
