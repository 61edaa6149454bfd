-- Whom a step of a run, or a letter, asks, and how, where that is not left to the platform: the content of a configuration of an agent
-- as it was when the run was asked for.
alter table resource_run_steps add column agent jsonb
  check (jsonb_typeof(agent) = 'object' and octet_length(agent::text) <= 6000);
alter table cover_letters add column agent jsonb check (jsonb_typeof(agent) = 'object' and octet_length(agent::text) <= 1000);
