-- Files belong to people, and follow them; their bytes are exported as files of their own.
select personal_table('stored_file', 'forget', '{bytes,sha256}');
