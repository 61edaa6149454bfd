-- What is erased and exported with its person.
select personal_table('usage_logs', 'forget');
