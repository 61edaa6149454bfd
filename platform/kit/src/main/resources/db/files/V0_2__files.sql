-- Files kept in PostgreSQL (FileStore); a service that keeps files adds db/files to quarkus.flyway.locations.
create table stored_file (
  id           uuid primary key,
  user_id      uuid not null,
  tenant_id    uuid,
  sha256       bytea not null check (length(sha256) = 32),
  size         int not null check (size between 1 and 20971520 and size = length(bytes)),
  content_type text not null check (length(content_type) between 3 and 100),
  bytes        bytea not null,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
-- PDF, DOCX and images are compressed already.
alter table stored_file alter column bytes set storage external;
create index stored_file_user on stored_file (user_id, created_at desc);
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy stored_file_own on stored_file for all using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Files are put and removed, never changed (no update is granted); the trigger is there as on every table with updated_at.
create trigger stored_file_updated before update on stored_file for each row execute function keep_updated_at();
grant select, insert, delete on stored_file to ${app};
