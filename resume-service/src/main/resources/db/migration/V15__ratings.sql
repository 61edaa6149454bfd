-- What a colleague may know of a person's skills: of their own, unless they closed them, and those that the company gave them,
-- name and category, never how they are used. Asked as the owner, so that nothing else of those rows can be seen.
create policy user_skills_colleague on user_skills for select to current_user
  using (open_to_colleagues and vitae_colleague(user_id));
create function colleague_skills(person uuid)
returns table (skill_key text, name text, category text, scope text)
stable security definer language sql begin atomic
  with own as (
    select s.skill_key, s.name, s.category from user_skills s
    where s.user_id = person and s.open_to_colleagues and vitae_colleague(person))
  select o.skill_key, o.name, o.category, 'personal' from own o
  union all
  select h.skill_key, c.name, c.category, 'company'
  from company_skill_holders h join company_skills c on c.id = h.skill_id
  where h.user_id = person and h.tenant_id = vitae_member()
    and not exists (select from own o where o.skill_key = h.skill_key);
end;

-- ---- what colleagues say of a person's skill: one word of each, which may change ----
create table skill_ratings (
  id         uuid primary key,
  -- Whose skill it is, and who rates it.
  user_id    uuid not null,
  skill_key  text not null check (skill_key ~ '^[0-9a-f]{64}$'),
  rater_id   uuid not null check (rater_id <> user_id),
  -- Where they were colleagues when it was last said.
  tenant_id  uuid,
  rating     int not null check (rating between 1 and 5),
  note       text check (length(note) between 1 and 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (user_id, skill_key, rater_id)
);
create index skill_ratings_rater on skill_ratings (rater_id);
create trigger skill_ratings_updated before update on skill_ratings for each row execute function keep_updated_at();
alter table skill_ratings enable row level security;
alter table skill_ratings force row level security;
-- The rated person reads what is said of them, who said it, and changes none of it.
create policy skill_ratings_rated on skill_ratings for select using (user_id = vitae_user());
-- A rater sees the own ratings alone …
create policy skill_ratings_rater on skill_ratings for select using (rater_id = vitae_user());
-- … and rates what a colleague of now leaves open, …
create policy skill_ratings_rate on skill_ratings for insert
  with check (rater_id = vitae_user() and tenant_id = (select vitae_member())
    and exists (select from colleague_skills(skill_ratings.user_id) s where s.skill_key = skill_ratings.skill_key));
-- … changes the rating as long as that holds, …
create policy skill_ratings_change on skill_ratings for update
  using (rater_id = vitae_user() and vitae_colleague(user_id))
  with check (rater_id = vitae_user() and tenant_id = (select vitae_member())
    and exists (select from colleague_skills(skill_ratings.user_id) s where s.skill_key = skill_ratings.skill_key));
-- … and takes it back as long as they are colleagues.
create policy skill_ratings_take_back on skill_ratings for delete
  using (rater_id = vitae_user() and vitae_colleague(user_id));
grant select, insert, update (rating, note, tenant_id), delete on skill_ratings to ${app};
select personal_table('skill_ratings', 'forget');
select also_personal('skill_ratings', 'rater_id');
