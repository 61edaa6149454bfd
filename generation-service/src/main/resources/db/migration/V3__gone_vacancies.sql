-- A vacancy that its person has removed keeps a row without terms: what comes late is told by it that there is none.
alter table vacancy_terms add column gone_at timestamptz;
alter table vacancy_terms add constraint vacancy_terms_gone check (gone_at is null or terms = '[]');
