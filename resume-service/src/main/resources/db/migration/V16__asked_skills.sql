-- ---- what a person's vacancies ask for: fetched from generation-service once it has told that it is known ----
create table asked_vacancies (
  user_id         uuid not null,
  vacancy_id      uuid not null,
  vacancy_version int not null check (vacancy_version >= 0),
  -- When it was first told what the vacancy asks for, soon after it was collected.
  asked_at        timestamptz not null,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (user_id, vacancy_id)
);
create index asked_vacancies_newest on asked_vacancies (user_id, asked_at desc);
alter table asked_vacancies enable row level security;
alter table asked_vacancies force row level security;
-- A person sees what the own vacancies ask for.
create policy asked_vacancies_own on asked_vacancies for select using (user_id = vitae_user());
-- The task that works for the vacancies' person keeps it.
create policy asked_vacancies_keep on asked_vacancies for all
  using (vitae_actor() = 'worker' and user_id = vitae_user())
  with check (vitae_actor() = 'worker' and user_id = vitae_user());
create trigger asked_vacancies_updated before update on asked_vacancies
  for each row execute function keep_updated_at();
grant select, insert, update, delete on asked_vacancies to ${app};

create table asked_skills (
  user_id      uuid not null,
  vacancy_id   uuid not null,
  -- How the person's skill of that name is called in events; and what it would be called by its other names.
  skill_key    text not null check (skill_key ~ '^[0-9a-f]{64}$'),
  other_keys   text[] not null default '{}',
  name         text not null check (length(name) between 1 and 255),
  importance   text not null check (importance in ('required', 'preferred')),
  -- Of skills with the same number, any is enough.
  alternatives int,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  primary key (user_id, vacancy_id, skill_key),
  foreign key (user_id, vacancy_id) references asked_vacancies on delete cascade
);
alter table asked_skills enable row level security;
alter table asked_skills force row level security;
-- A person sees what the own vacancies ask for.
create policy asked_skills_own on asked_skills for select using (user_id = vitae_user());
-- The task that works for the vacancies' person keeps it.
create policy asked_skills_keep on asked_skills for all
  using (vitae_actor() = 'worker' and user_id = vitae_user())
  with check (vitae_actor() = 'worker' and user_id = vitae_user());
create trigger asked_skills_updated before update on asked_skills for each row execute function keep_updated_at();
grant select, insert, update, delete on asked_skills to ${app};

select personal_table('asked_vacancies');
select personal_table('asked_skills', hidden => '{other_keys}');
