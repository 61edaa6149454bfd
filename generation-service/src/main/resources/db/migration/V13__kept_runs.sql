-- The sweep finds runs that nothing has happened to for a while, and sees no other.
create policy resource_runs_old_see on resource_runs for select
  using (vitae_actor() = 'relay' and status not in ('queued', 'running') and updated_at <= now() - interval '1 day');
create index resource_runs_old on resource_runs (updated_at) where status not in ('queued', 'running');
