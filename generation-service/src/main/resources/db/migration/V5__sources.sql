-- The résumé as it was when it was tailored: what the result is compared with for as long as it lives. resume-service keeps
-- a limited number of versions, so it could not be asked. Null of generations that were made before it was kept.
alter table generations add column source jsonb check (jsonb_typeof(source) = 'object');
