-- A vacancy that its person has removed asks for nothing, whatever is told late.
alter table asked_vacancies add column gone_at timestamptz;
