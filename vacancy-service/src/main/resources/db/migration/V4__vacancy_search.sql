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
-- What a list by company goes by: folded by the service, in the order of code points.
alter table vacancies add column company_key text collate "C";
alter table vacancies no force row level security;
alter table vacancies disable trigger vacancies_updated;
update vacancies set company_key = lower(company);
alter table vacancies enable trigger vacancies_updated;
alter table vacancies force row level security;
alter table vacancies alter column company_key set default '', alter column company_key set not null;
create index vacancies_company on vacancies (user_id, company_key, id);

-- ---- what vacancies are found by (docs/adr/0030-search-reads-ones-own-rows.md) ----
-- Narrow, and never out of line where a page holds it: a search reads all of a person's rows, for no index on words is used
-- under row-level security.
create table vacancy_search (
  vacancy_id uuid primary key references vacancies (id) on delete cascade,
  user_id    uuid not null,
  -- The words of position and company: what may have been misspelt.
  names      text not null check (length(names) <= 1100),
  words      tsvector not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
) with (toast_tuple_target = 8160);
alter table vacancy_search alter column words set storage main, alter column names set storage plain;
create index vacancy_search_user on vacancy_search (user_id);
create trigger vacancy_search_updated before update on vacancy_search for each row execute function keep_updated_at();
alter table vacancy_search enable row level security;
alter table vacancy_search force row level security;
-- What a vacancy is found by is seen and kept by who collected it.
create policy vacancy_search_own on vacancy_search for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
grant select, insert, update, delete on vacancy_search to ${app};
select personal_table('vacancy_search', hidden => '{names,words}');

-- Those that are there already are read by a task each.
alter table vacancies no force row level security;
select set_config('vitae.actor', 'worker', true);
insert into task (id, kind, subject_id, user_id) select uuidv7(), 'vacancy.words', id, user_id from vacancies;
alter table vacancies force row level security;
