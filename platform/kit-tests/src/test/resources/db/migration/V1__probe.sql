-- A stand-in for a service's own table.
create table probe (
  id         uuid primary key,
  user_id    uuid not null,
  word       text not null check (length(word) between 1 and 100 and word not like 'refused%'),
  version    int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create trigger probe_updated before update on probe for each row execute function keep_updated_at();
alter table probe enable row level security;
alter table probe force row level security;
create policy probe_own on probe for all using (user_id = vitae_user()) with check (user_id = vitae_user());
create policy probe_project on probe for all using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
grant select, insert, update, delete on probe to ${app};
select personal_table('probe');
