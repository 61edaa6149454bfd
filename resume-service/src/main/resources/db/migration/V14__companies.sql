-- ---- a skill of a company is the company's row, not a person's (docs/adr/0027-skills-of-companies.md) ----
-- Nothing has ever written one here. By the owner, whom row-level security would show none.
alter table user_skills no force row level security;
delete from user_skills where scope = 'company';
alter table user_skills force row level security;
drop index user_skills_personal;
drop policy erase_tenant_see on user_skills;
drop policy erase_tenant on user_skills;
drop trigger a_keep_erased_out on user_skills;
create trigger a_keep_erased_out before insert on user_skills for each row execute function keep_erased_out('none');
update personal_tables set tenant_rule = 'none' where name = 'user_skills';
alter table user_skills
  drop column scope,
  drop column tenant_id,
  -- A name once per person, whatever its case: the key is that of the folded name.
  add unique (user_id, skill_key),
  -- Whether fellow members of a company see its name and category, and may rate it.
  add column open_to_colleagues boolean not null default true;

-- How a skill of that person is called in events; the same as SkillKey.
create function skill_key(person uuid, folded_name text) returns text immutable parallel safe language sql
  return encode(sha256(convert_to(person::text || chr(10) || folded_name, 'UTF8')), 'hex');

-- ---- who belongs to which company: a projection of MembershipChanged, the newest stays ----
create table memberships (
  tenant_id  uuid not null,
  user_id    uuid not null,
  -- Null for who has left: an older event that comes late does not bring them back.
  role       text check (role in ('member', 'admin')),
  -- When identity-service said so.
  changed_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, user_id)
);
create index memberships_user on memberships (user_id);
create trigger memberships_updated before update on memberships for each row execute function keep_updated_at();
alter table memberships enable row level security;
alter table memberships force row level security;
-- People see where they belong.
create policy memberships_own on memberships for select using (user_id = vitae_user());
-- Only events say who does.
create policy memberships_consumer on memberships for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
-- What the functions below ask as the owner: who belongs to the tenant that the transaction is about.
create policy memberships_asked on memberships for select to current_user using (tenant_id = vitae_tenant());
grant select, insert, update, delete on memberships to ${app};

-- The tenant that the transaction is about, if its person belongs there now: the table says, whatever the token said. Null for
-- who has left, and for strangers.
create function vitae_member() returns uuid stable security definer language sql
  return (select m.tenant_id from memberships m
    where m.tenant_id = vitae_tenant() and m.user_id = vitae_user() and m.role is not null);
-- What the person is there: member or admin.
create function vitae_member_role() returns text stable security definer language sql
  return (select m.role from memberships m where m.tenant_id = vitae_tenant() and m.user_id = vitae_user());
-- Whether that person belongs there now, and so does the transaction's own.
create function vitae_colleague(person uuid) returns boolean stable security definer language sql
  return exists (select from memberships m
    where m.tenant_id = vitae_member() and m.user_id = person and m.role is not null);

-- Members see who else is one.
create policy memberships_fellow on memberships for select to ${app}
  using (tenant_id = (select vitae_member()) and role is not null);
select personal_table('memberships', 'delete');

-- ---- what a company reckons with: a projection of TenantSettingsChanged, the greatest version stays ----
create table tenant_settings (
  tenant_id          uuid primary key,
  version            int not null check (version > 0),
  -- What an hour of a member's work is worth, in millionths of the currency (ISO 4217), and the minutes that an operation
  -- saves; the platform's defaults where absent.
  hourly_rate_micros bigint check (hourly_rate_micros between 0 and 1000000000000000),
  currency           text check (currency ~ '^[A-Z]{3}$'),
  minutes_parse      int check (minutes_parse between 0 and 1440),
  minutes_generate   int check (minutes_generate between 0 and 1440),
  minutes_export     int check (minutes_export between 0 and 1440),
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create trigger tenant_settings_updated before update on tenant_settings for each row execute function keep_updated_at();
alter table tenant_settings enable row level security;
alter table tenant_settings force row level security;
-- Members see what their work is reckoned with.
create policy tenant_settings_member on tenant_settings for select using (tenant_id = (select vitae_member()));
-- Only events change it.
create policy tenant_settings_consumer on tenant_settings for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
grant select, insert, update, delete on tenant_settings to ${app};
select company_table('tenant_settings');

-- ---- skills of a company ----
create table company_skills (
  id          uuid primary key,
  tenant_id   uuid not null,
  name        text not null check (length(name) between 1 and 255),
  -- NFKC, trimmed, inner white space as one space, lower case: a name is there once, whatever its case.
  folded_name text not null check (length(folded_name) between 1 and 255),
  category    text not null default 'Technical' check (length(category) between 1 and 100),
  version     int not null default 0 check (version >= 0),
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  unique (tenant_id, folded_name),
  unique (id, tenant_id)
);
create trigger company_skills_updated before update on company_skills for each row execute function keep_updated_at();
alter table company_skills enable row level security;
alter table company_skills force row level security;
-- Members see them, admins write them; nobody else knows of any.
create policy company_skills_see on company_skills for select using (tenant_id = (select vitae_member()));
create policy company_skills_add on company_skills for insert
  with check (tenant_id = (select vitae_member()) and (select vitae_member_role()) = 'admin');
create policy company_skills_change on company_skills for update
  using (tenant_id = (select vitae_member()) and (select vitae_member_role()) = 'admin');
create policy company_skills_remove on company_skills for delete
  using (tenant_id = (select vitae_member()) and (select vitae_member_role()) = 'admin');
grant select, insert, update (name, folded_name, category, version), delete on company_skills to ${app};
select company_table('company_skills');

-- ---- which members have a skill of their company ----
create table company_skill_holders (
  skill_id   uuid not null,
  tenant_id  uuid not null,
  user_id    uuid not null,
  -- How this person's skill of that name is called in events.
  skill_key  text not null check (skill_key ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (skill_id, user_id),
  foreign key (skill_id, tenant_id) references company_skills (id, tenant_id) on delete cascade
);
create index company_skill_holders_user on company_skill_holders (user_id, tenant_id);
create index company_skill_holders_list on company_skill_holders (skill_id, created_at desc, user_id desc);
create trigger company_skill_holders_updated before update on company_skill_holders
  for each row execute function keep_updated_at();
alter table company_skill_holders enable row level security;
alter table company_skill_holders force row level security;
-- Members see which members have it: who has left is no holder, whatever rows are still there.
create policy company_skill_holders_see on company_skill_holders for select
  using (tenant_id = (select vitae_member()) and (user_id = vitae_user() or vitae_colleague(user_id)));
-- Admins say who has it: a member.
create policy company_skill_holders_attach on company_skill_holders for insert
  with check (tenant_id = (select vitae_member()) and (select vitae_member_role()) = 'admin' and vitae_colleague(user_id));
-- Under another name it is called otherwise.
create policy company_skill_holders_rename on company_skill_holders for update
  using (tenant_id = (select vitae_member()) and (select vitae_member_role()) = 'admin');
create policy company_skill_holders_detach on company_skill_holders for delete
  using (tenant_id = (select vitae_member()) and (select vitae_member_role()) = 'admin');
-- Who leaves has none of them any more.
create policy company_skill_holders_left_see on company_skill_holders for select using (vitae_actor() = 'consumer');
create policy company_skill_holders_left on company_skill_holders for delete using (vitae_actor() = 'consumer');
grant select, insert, update (skill_key), delete on company_skill_holders to ${app};
select personal_table('company_skill_holders', 'delete');

-- ---- skills résumés that somebody else's doing changes ----
-- The owner raises them, in the function below alone: of members, for a member; of those that an erasure leaves behind.
create policy skill_resume_colleague on skill_resume for all to current_user
  using (vitae_colleague(user_id)) with check (vitae_colleague(user_id));
create policy skill_resume_erasure on skill_resume for all to current_user
  using (vitae_actor() = 'eraser') with check (vitae_actor() = 'eraser');
-- Raises the versions of those people's skills résumés, in one order for all who do; answers those that it has raised. Whom
-- the transaction's person has nothing to do with it leaves out.
create function raise_skill_resumes(people uuid[]) returns table (user_id uuid, version bigint)
volatile security definer language sql begin atomic
  insert into skill_resume as r (user_id, version)
    select p.id, 1 from (select distinct unnest(people) as id order by 1) p
    where p.id = vitae_user() or vitae_actor() in ('consumer', 'eraser') or vitae_colleague(p.id)
    on conflict (user_id) do update set version = r.version + 1
    returning r.user_id, r.version;
end;
