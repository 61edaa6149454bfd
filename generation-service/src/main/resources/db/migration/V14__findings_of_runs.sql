-- What a check of a run has found unsupported, for its person to read.
alter table resource_run_steps add column findings jsonb
  check (jsonb_typeof(findings) = 'array' and octet_length(findings::text) <= 200000);
alter table resource_run_steps add constraint resource_run_steps_findings check (findings is null or status = 'failed');
