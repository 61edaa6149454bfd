-- Where in its file each value of a résumé stands, by JSON pointer into the content; of what people wrote nothing.
-- 2,000 pointers of a hundred characters each, and their numbers.
alter table resumes add column origins jsonb not null default '{}'
  check (jsonb_typeof(origins) = 'object' and length(origins::text) <= 400000);
