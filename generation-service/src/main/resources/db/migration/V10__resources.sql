-- ---- resources: workflows, prompts and configurations of agents, which people run again, show to others and fork ----
create table resources (
  id                 uuid primary key,
  user_id            uuid not null,
  tenant_id          uuid,
  name               text not null check (length(name) between 1 and 255),
  description        text check (length(description) between 1 and 2000),
  resource_type      text not null default 'workflow' check (resource_type in ('workflow', 'prompt', 'agent_config')),
  -- As the schema of its type says, which the service holds it against.
  content            jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 200000),
  -- How often it was run, by whomever, and when last.
  execution_count    bigint not null default 0 check (execution_count >= 0),
  last_executed_at   timestamptz,
  -- What it was forked from; null for others, and once that is gone.
  parent_resource_id uuid references resources (id) on delete set null,
  -- How many forks of it there are now, as the triggers below count.
  fork_count         bigint not null default 0 check (fork_count >= 0),
  is_public          boolean not null default false,
  pinned             boolean not null default false,
  -- Since when the platform shows it to nobody but its person, whatever that person wants; null where it does not.
  unlisted_at        timestamptz,
  version            int not null default 0,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now(),
  -- What it is found by.
  search             text not null generated always as (lower(name || chr(10) || coalesce(description, ''))) stored,
  constraint resources_executed check ((execution_count = 0) = (last_executed_at is null)),
  constraint resources_no_fork_of_itself check (parent_resource_id <> id)
)
-- What is looked through is narrow: long content lies out of line, what a resource is found by does not.
with (toast_tuple_target = 512);
alter table resources alter column search set storage main;
-- The list of a person.
create index resources_user on resources (user_id, pinned desc, updated_at desc, id desc);
create index resources_parent on resources (parent_resource_id, created_at desc, id desc)
  where parent_resource_id is not null;
create index resources_search on resources using gin (user_id, search gin_trgm_ops);
-- The gallery, and its three orders.
create index resources_gallery on resources using gin (search gin_trgm_ops) where is_public and unlisted_at is null;
create index resources_newest on resources (created_at desc, id desc) where is_public and unlisted_at is null;
create index resources_most_forked on resources (fork_count desc, id desc) where is_public and unlisted_at is null;
create index resources_most_used on resources (execution_count desc, id desc) where is_public and unlisted_at is null;
-- Being run or forked is no change by its person: counting leaves updated_at and version alone.
create trigger resources_updated before update of name, description, content, is_public, pinned on resources
  for each row execute function keep_updated_at();

alter table resources enable row level security;
alter table resources force row level security;
-- A resource is seen and changed by its person, and by the task that works for that person.
create policy resources_own on resources for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Whoever is signed in reads, runs and forks what somebody shows to everybody, unless the platform does not.
create policy resources_public on resources for select
  using (vitae_actor() in ('person', 'worker') and is_public and unlisted_at is null);
-- Who may take it off the gallery sees what its person shows to everybody, and what was taken off.
create policy resources_admin on resources for select
  using (vitae_actor() = 'person' and is_public and 'super_admin' = any (string_to_array(vitae_role(), ',')));
-- What the functions below ask and count as the owner. Without a condition: behind one, no index on words would be used
-- (docs/adr/0043-resources.md).
create policy resources_asked on resources for select to current_user using (true);
create policy resources_counted on resources for update to current_user using (true) with check (true);
-- Counters, and whether it is unlisted, are for those functions alone.
grant select, delete,
  insert (id, user_id, tenant_id, name, description, resource_type, content, parent_resource_id, is_public, pinned, version),
  update (name, description, content, is_public, pinned, version) on resources to ${app};
select personal_table('resources', 'forget', '{search}');

-- Keep fork_count, whoever makes or removes forks, and whosever the parents are: people fork and delete, the eraser deletes. Once
-- for a statement, since an erasure may take thousands of forks of one parent. The rows' locks let one count after the other.
create function count_forks_made() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  update resources r set fork_count = r.fork_count + f.forks
    from (select parent_resource_id as parent, count(*) as forks from made group by 1) f where r.id = f.parent;
  return null;
end $$;
create function count_forks_removed() returns trigger security definer set search_path = public, pg_temp language plpgsql as $$
begin
  update resources r set fork_count = r.fork_count - f.forks
    from (select parent_resource_id as parent, count(*) as forks from removed group by 1) f where r.id = f.parent;
  return null;
end $$;
revoke all on function count_forks_made(), count_forks_removed() from public;
create trigger resources_forked after insert on resources referencing new table as made
  for each statement execute function count_forks_made();
create trigger resources_forks_removed after delete on resources referencing old table as removed
  for each statement execute function count_forks_removed();

-- Counts a run, by its person or by somebody who may read it; false where there is none.
create function count_execution(resource uuid) returns boolean volatile
security definer set search_path = public, pg_temp language plpgsql as $$
begin
  update resources set execution_count = execution_count + 1, last_executed_at = greatest(last_executed_at, clock_timestamp())
    where id = resource and (user_id = vitae_user() or is_public and unlisted_at is null);
  return found;
end $$;
revoke all on function count_execution(uuid) from public;
grant execute on function count_execution(uuid) to ${app};

-- Searches answer ids, whose rows are then read under the policies above. In the order that is asked for the next thousand are
-- looked through; what is rarer is asked of the index on trigrams, which finds everything at once, and so would read all
-- of what is frequent. PostgreSQL tells the two apart by statistics, but uses none under row-level security.

-- How many a person has, from the index alone.
create function own_resource_count() returns bigint stable
security definer set search_path = public, pg_temp language sql
  return (select count(*) from resources where user_id = vitae_user());
revoke all on function own_resource_count() from public;
grant execute on function own_resource_count() to ${app};

-- One's own, pinned ones first, then by the last change, behind that place.
create function own_resources(pattern text, of_type text, behind_pinned boolean, behind timestamptz, behind_id uuid, most int)
returns setof uuid stable
security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan language plpgsql as $$
declare
  found uuid[];
begin
  found := array(
    select r.id from (
      select id, search, resource_type from resources
      where user_id = vitae_user() and (pinned, updated_at, id) < (behind_pinned, behind, behind_id)
      order by pinned desc, updated_at desc, id desc limit 1000) r
    where r.search like pattern and (of_type is null or r.resource_type = of_type) limit most);
  if cardinality(found) < most then
    found := array(
      select id from resources
      where user_id = vitae_user() and (pinned, updated_at, id) < (behind_pinned, behind, behind_id)
        and search like pattern and (of_type is null or resource_type = of_type)
      order by pinned desc, updated_at desc, id desc limit most);
  end if;
  return query select unnest(found);
end $$;
revoke all on function own_resources(text, text, boolean, timestamptz, uuid, int) from public;
grant execute on function own_resources(text, text, boolean, timestamptz, uuid, int) to ${app};

-- What everybody may see, the highest first of the column that the order goes by, behind that place. One or two signs make no
-- trigram: they are looked for among the first thousand alone.
create function gallery_resources(pattern text, of_type text, by_column text, behind text, behind_id uuid, most int)
returns setof uuid stable
security definer set search_path = public, pg_temp language plpgsql as $$
declare
  column_type text := case by_column when 'created_at' then 'timestamptz' when 'fork_count' then 'bigint'
                                     when 'execution_count' then 'bigint' end;
  found uuid[];
begin
  execute format(
    'select array(select r.id from (
       select id, search, resource_type from resources
       where is_public and unlisted_at is null and (%1$I, id) < ($3::%2$s, $4) order by %1$I desc, id desc limit 1000) r
     where r.search like $1 and ($2 is null or r.resource_type = $2) limit $5)', by_column, column_type)
    into found using pattern, of_type, behind, behind_id, most;
  if cardinality(found) < most and (pattern = '%' or length(pattern) > 4) then
    execute format(
      'select array(select id from resources
         where is_public and unlisted_at is null and (%1$I, id) < ($3::%2$s, $4)
           and search like $1 and ($2 is null or resource_type = $2)
         order by %1$I desc, id desc limit $5)', by_column, column_type)
      into found using pattern, of_type, behind, behind_id, most;
  end if;
  return query select unnest(found);
end $$;
revoke all on function gallery_resources(text, text, text, text, uuid, int) from public;
grant execute on function gallery_resources(text, text, text, text, uuid, int) to ${app};

-- ---- reports: what people say is wrong with what others show, each once ----
create table resource_reports (
  resource_id uuid not null references resources (id) on delete cascade,
  -- Who reports.
  user_id     uuid not null,
  reason      text not null check (length(reason) between 1 and 1000),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  primary key (user_id, resource_id)
);
create index resource_reports_resource on resource_reports (resource_id);
create index resource_reports_newest on resource_reports (created_at desc, user_id desc);
create trigger resource_reports_updated before update on resource_reports
  for each row execute function keep_updated_at();
alter table resource_reports enable row level security;
alter table resource_reports force row level security;
-- Whoever reports sees the own report …
create policy resource_reports_own on resource_reports for select using (user_id = vitae_user());
-- … which is about something that somebody else shows to them.
create policy resource_reports_report on resource_reports for insert
  with check (user_id = vitae_user()
    and exists (select from resources r where r.id = resource_id and r.user_id <> vitae_user()));
-- Who may take things off the gallery reads all.
create policy resource_reports_admin on resource_reports for select
  using (vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ',')));
grant select, insert on resource_reports to ${app};
select personal_table('resource_reports');

-- Takes what somebody shows to everybody off the gallery, or puts it there again; false where there is none, or nobody may.
create function unlist_resource(resource uuid, unlisted boolean) returns boolean volatile
security definer set search_path = public, pg_temp language plpgsql as $$
begin
  update resources set unlisted_at = case when unlisted then coalesce(unlisted_at, clock_timestamp()) end
    where id = resource and is_public
      and vitae_actor() = 'person' and 'super_admin' = any (string_to_array(vitae_role(), ','));
  return found;
end $$;
revoke all on function unlist_resource(uuid, boolean) from public;
grant execute on function unlist_resource(uuid, boolean) to ${app};
