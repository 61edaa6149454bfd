-- What is erased and exported with its person, parents before what refers to them.
select personal_table('vacancies', 'forget');
select personal_table('vacancy_scores');
select personal_table('vacancy_terms');
