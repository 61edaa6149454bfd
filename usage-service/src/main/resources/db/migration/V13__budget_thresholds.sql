-- Which parts of a month's budgets were told to be spent, each once (docs/adr/0053-thresholds-are-told-once.md).
create table budget_thresholds (
  id           uuid primary key default uuidv7(),
  budget       text not null check (budget in ('platform_month', 'person_month')),
  user_id      uuid,
  starts_on    date not null check (extract(day from starts_on) = 1),
  percent      int not null check (percent in (50, 80, 100)),
  cap_micros   bigint not null check (cap_micros >= 0),
  spent_micros bigint not null check (spent_micros >= 0),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  check ((budget = 'person_month') = (user_id is not null)),
  unique nulls not distinct (user_id, starts_on, budget, percent)
);
comment on column budget_thresholds.user_id is 'null for the platform''s budget';
comment on column budget_thresholds.cap_micros is 'what percent is of: the cap as it was then';
create trigger budget_thresholds_updated before update on budget_thresholds for each row execute function keep_updated_at();
alter table budget_thresholds enable row level security;
alter table budget_thresholds force row level security;
create policy budget_thresholds_own on budget_thresholds for select using (user_id = vitae_user());
comment on policy budget_thresholds_own on budget_thresholds is 'a person sees what was told of their own budget';
create policy budget_thresholds_see on budget_thresholds for select
  using (vitae_actor() in ('consumer', 'relay') or (vitae_actor() = 'service' and (user_id is null or user_id = vitae_user())));
comment on policy budget_thresholds_see on budget_thresholds is 'whoever tells looks whether it was told';
create policy budget_thresholds_tell on budget_thresholds for insert
  with check (vitae_actor() in ('consumer', 'relay') or (vitae_actor() = 'service' and (user_id is null or user_id = vitae_user())));
comment on policy budget_thresholds_tell on budget_thresholds is
  'consumers book what was spent, the sweeper what nobody settled; a service hears that nothing is left';
grant select, insert on budget_thresholds to ${app};
select personal_table('budget_thresholds');
