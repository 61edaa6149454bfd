-- What is erased and exported with its person, parents before what refers to them.
select personal_table('resumes', 'forget', '{content_hash}');
select personal_table('user_skills', 'delete');
select personal_table('skill_usage');
select personal_table('skill_resume');
