-- What is erased and exported with its person, parents before what refers to them.
select personal_table('shares', 'forget', '{token_hash,visit_key}');
select personal_table('share_documents', hidden => '{html,json,pdf}');
