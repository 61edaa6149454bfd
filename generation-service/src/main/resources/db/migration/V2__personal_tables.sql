-- What is erased and exported with its person, parents before what refers to them.
select personal_table('generated_resumes');
select personal_table('generated_resume_versions');
select personal_table('generations', 'forget');
select personal_table('generation_events');
select personal_table('vacancy_terms');
