alter table vacancies
  add column location       text check (length(location) between 1 and 255),
  -- As the vacancy writes it.
  add column salary         text check (length(salary) between 1 and 255),
  add column deadline       date,
  -- Of the text: the primary tag of BCP 47; null where nothing tells.
  add column language       text check (language ~ '^[a-z]{2,3}$'),
  -- Whether the person said so; what was detected follows the text.
  add column language_given boolean not null default false check (language is not null or not language_given),
  -- How it came in.
  add column source         text not null default 'form' check (source in ('form', 'text', 'file', 'html', 'url'));
create index vacancies_updated_at on vacancies (user_id, updated_at desc, id desc);

-- ---- what is known of a vacancy goes with it, and nothing comes late ----
alter table vacancy_scores no force row level security;
alter table vacancy_terms no force row level security;
alter table vacancies no force row level security;
delete from vacancy_scores s where not exists (select from vacancies v where v.id = s.vacancy_id);
delete from vacancy_terms t where not exists (select from vacancies v where v.id = t.vacancy_id);
alter table vacancy_scores add foreign key (vacancy_id) references vacancies (id) on delete cascade;
alter table vacancy_terms add foreign key (vacancy_id) references vacancies (id) on delete cascade;
alter table vacancy_scores force row level security;
alter table vacancy_terms force row level security;
alter table vacancies force row level security;
-- Consumers look whether a vacancy is still there before they keep what is said of it.
create policy vacancies_there on vacancies for select using (vitae_actor() = 'consumer');
