-- What the eraser of a company sees. Of rows that have just forgotten the company PostgreSQL asks whether they may be seen, too.
-- A CASE, because of one the planner assumes that it holds for half of the rows. Of conditions joined by AND it sees that they
-- hold for none, and so it would think that of the rows which an index finds for a person, that person sees hardly any: it
-- would read and sort all of somebody's ten thousand jobs for the first twenty.
create function erases_row_of_tenant(tenant uuid) returns boolean stable parallel safe language sql return
  case when vitae_actor() = 'eraser' then tenant = vitae_tenant() or (vitae_tenant() is not null and tenant is null)
       else false end;

-- As in V0_4, but for that.
create or replace function personal_table(name regclass, tenant_rule text default 'none', hidden text[] default '{}',
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
    execute format('create policy erase_tenant_see on %s for select using (erases_row_of_tenant(tenant_id))', name);
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

do $$
declare
  t record;
begin
  for t in select name from personal_tables where tenant_rule <> 'none' loop
    execute format('alter policy erase_tenant_see on %s using (erases_row_of_tenant(tenant_id))', t.name);
  end loop;
end $$;
