-- ---- erasures: who was erased, and which service has done its part; an id that names nobody, and times ----
create table erasures (
  id           uuid primary key,
  -- The id that the person or the company had.
  subject_id   uuid not null,
  kind         text not null check (kind in ('person', 'company')),
  asked_by     text not null check (asked_by in ('person', 'admin')),
  -- When the services were last told.
  told_at      timestamptz not null default now(),
  times_told   int not null default 0,
  completed_at timestamptz,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
create index erasures_newest on erasures (created_at desc, id desc);
create index erasures_open on erasures (told_at) where completed_at is null;
create trigger erasures_updated before update on erasures for each row execute function keep_updated_at();

create table erasure_steps (
  erasure_id      uuid not null references erasures (id),
  service         text not null check (length(service) between 1 and 50),
  acknowledged_at timestamptz,
  primary key (erasure_id, service)
);

alter table erasures enable row level security;
alter table erasures force row level security;
alter table erasure_steps enable row level security;
alter table erasure_steps force row level security;
-- An erasure is written down as it begins; consumers note what services answer, the relay tells those again that do not.
create policy erasures_begin on erasures for insert with check (vitae_actor() = 'eraser');
create policy erasures_note on erasures for all using (vitae_actor() in ('consumer', 'relay'));
create policy erasures_admin on erasures for select using (vitae_super_admin());
create policy erasure_steps_begin on erasure_steps for insert with check (vitae_actor() = 'eraser');
create policy erasure_steps_note on erasure_steps for all using (vitae_actor() in ('consumer', 'relay'));
create policy erasure_steps_admin on erasure_steps for select using (vitae_super_admin());
grant select, insert on erasures, erasure_steps to ${app};
grant update (told_at, times_told, completed_at) on erasures to ${app};
grant update (acknowledged_at) on erasure_steps to ${app};

-- Whoever leaves a company for good may leave it without an admin: the eraser makes another member one. It sees who
-- else belongs there, and whether there is another super_admin.
create policy memberships_left_behind on memberships for select
  using (vitae_actor() = 'eraser' and tenant_id = vitae_tenant());
create policy memberships_hand_over on memberships for update
  using (vitae_actor() = 'eraser' and tenant_id = vitae_tenant()) with check (role = 'admin');
create policy users_other_admins on users for select using (vitae_actor() = 'eraser' and role = 'super_admin');

-- ---- exports: everything of a person in one ZIP file, kept in parts for a day ----
create table exports (
  id         uuid primary key,
  user_id    uuid not null references users (id),
  state      text not null default 'gathering' check (state in ('gathering', 'ready', 'failed')),
  size       bigint check (size > 0),
  expires_at timestamptz not null,
  version    int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'ready') = (size is not null))
);
create index exports_user on exports (user_id, created_at desc, id desc);
create index exports_expiry on exports (expires_at);
-- One at a time.
create unique index exports_one_under_way on exports (user_id) where state = 'gathering';
create trigger exports_updated before update on exports for each row execute function keep_updated_at();

create table export_parts (
  export_id uuid not null references exports (id) on delete cascade,
  user_id   uuid not null,
  number    int not null check (number >= 0),
  bytes     bytea not null check (length(bytes) between 1 and 1048576),
  primary key (export_id, number)
);
alter table export_parts alter column bytes set storage external;
create index export_parts_user on export_parts (user_id);

alter table exports enable row level security;
alter table exports force row level security;
alter table export_parts enable row level security;
alter table export_parts force row level security;
create policy exports_own on exports for all using (user_id = vitae_user()) with check (user_id = vitae_user());
create policy export_parts_own on export_parts for all using (user_id = vitae_user()) with check (user_id = vitae_user());
-- The sweeper removes what has expired.
create policy exports_sweep_see on exports for select using (vitae_actor() = 'relay' and expires_at <= now());
create policy exports_sweep on exports for delete using (vitae_actor() = 'relay' and expires_at <= now());
grant select, insert, update, delete on exports to ${app};
grant select, insert, delete on export_parts to ${app};
select personal_table('exports');
select personal_table('export_parts', hidden => '{*}');
