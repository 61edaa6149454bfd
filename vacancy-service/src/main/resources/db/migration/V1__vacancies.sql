create table vacancies (
  id           uuid primary key,
  user_id      uuid not null,
  tenant_id    uuid,
  company      text not null check (length(company) between 1 and 255),
  job_position text check (length(job_position) between 1 and 255),
  description  text not null check (length(description) between 1 and 50000),
  url          text check (length(url) <= 2048 and url ~* '^https?://[^\s]+$'),
  notes        text check (length(notes) <= 20000),
  version      int not null default 0,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
create index vacancies_user on vacancies (user_id, created_at desc, id desc);
create trigger vacancies_updated before update on vacancies for each row execute function keep_updated_at();
alter table vacancies enable row level security;
alter table vacancies force row level security;
-- A vacancy is seen and changed by the person who collected it.
create policy vacancies_own on vacancies for all using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on vacancies to ${app};

-- What generation-service's events say of a vacancy: kept by the consumers, read by the vacancy's owner.
create table vacancy_scores (
  vacancy_id         uuid primary key,
  user_id            uuid not null,
  generation_id      uuid not null,
  match_score_before int not null check (match_score_before between 0 and 100),
  match_score_after  int not null check (match_score_after between 0 and 100),
  generated_at       timestamptz not null,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);
create index vacancy_scores_user on vacancy_scores (user_id);
create trigger vacancy_scores_updated before update on vacancy_scores for each row execute function keep_updated_at();
alter table vacancy_scores enable row level security;
alter table vacancy_scores force row level security;
create policy vacancy_scores_own on vacancy_scores for select using (user_id = vitae_user());
create policy vacancy_scores_project on vacancy_scores for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
grant select, insert, update, delete on vacancy_scores to ${app};

create table vacancy_terms (
  vacancy_id      uuid primary key,
  user_id         uuid not null,
  vacancy_version int not null,
  terms           jsonb not null,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index vacancy_terms_user on vacancy_terms (user_id);
create trigger vacancy_terms_updated before update on vacancy_terms for each row execute function keep_updated_at();
alter table vacancy_terms enable row level security;
alter table vacancy_terms force row level security;
create policy vacancy_terms_own on vacancy_terms for select using (user_id = vitae_user());
create policy vacancy_terms_project on vacancy_terms for all
  using (vitae_actor() = 'consumer') with check (vitae_actor() = 'consumer');
grant select, insert, update, delete on vacancy_terms to ${app};
