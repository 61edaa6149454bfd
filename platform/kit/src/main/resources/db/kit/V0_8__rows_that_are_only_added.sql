-- Of some tables even the eraser deletes nothing by itself: the application role may read them and add to them. What an erasure does
-- there a function does, which is another role's (docs/adr/0058-a-ledger-that-is-only-added-to.md).
alter table personal_tables add column erased_by text, add column forgotten_by text;
comment on column personal_tables.erased_by is 'the function that deletes the rows of vitae_user(), and answers how many there were; null where erase_person does';
comment on column personal_tables.forgotten_by is 'the same of vitae_tenant(), as tenant_rule says; null where erase_tenant does';

-- As in V0_4 and V0_6, but for that.
create or replace function erase_person() returns bigint language plpgsql as $$
declare
  t personal_tables;
  gone bigint;
  total bigint := 0;
begin
  for t in select * from personal_tables order by position desc loop
    if t.erased_by is not null then
      execute format('select %I()', t.erased_by) into gone;
    else
      execute format('delete from %s where %I = vitae_user()', t.name, t.person_column)
              || case when t.name = 'task' then ' and kind <> ''erasure''' else '' end;
      get diagnostics gone = row_count;
    end if;
    total := total + gone;
  end loop;
  return total;
end $$;

create or replace function erase_tenant() returns bigint language plpgsql as $$
declare
  t record;
  gone bigint;
  total bigint := 0;
begin
  for t in select * from personal_tables where tenant_rule <> 'none' order by position desc loop
    if t.forgotten_by is not null then
      execute format('select %I()', t.forgotten_by) into gone;
    elsif t.tenant_rule = 'delete' then
      execute format('delete from %s where tenant_id = vitae_tenant()', t.name);
      get diagnostics gone = row_count;
    else
      execute format('update %s set tenant_id = null where tenant_id = vitae_tenant()', t.name);
      get diagnostics gone = row_count;
    end if;
    total := total + gone;
  end loop;
  for t in select * from company_tables order by position desc loop
    execute format('delete from %s where tenant_id = vitae_tenant()', t.name);
    get diagnostics gone = row_count;
    total := total + gone;
  end loop;
  return total;
end $$;
