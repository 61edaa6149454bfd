-- The use by which a generation or a letter counts for its person's limits: what usage-service keeps for it until it is done,
-- or given back.
alter table generations add column use_id uuid;
comment on column generations.use_id is 'null where none is open';
alter table cover_letters add column use_id uuid;
comment on column cover_letters.use_id is 'null where none is open';
