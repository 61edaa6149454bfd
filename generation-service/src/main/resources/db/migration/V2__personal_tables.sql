-- What is erased and exported with its person, parents before what refers to them.
select personal_table('generated_resumes');
select personal_table('generated_resume_versions');
select personal_table('generations', 'forget');
select personal_table('generation_events');
select personal_table('vacancy_terms');
-- By which they are erased, and which their foreign keys ask for.
create index generated_resume_versions_user on generated_resume_versions (user_id);
create index generation_events_user on generation_events (user_id);
create index generations_version on generations (generated_resume_id, version_number);
