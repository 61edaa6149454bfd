-- Step 3 of 4: from here on the service reads and writes the divided tables. Waits five seconds at most for whoever is at work,
-- and holds everybody up for some milliseconds; where it gives up, nothing has happened: run it again.
begin;
set local lock_timeout = '5s';
-- All of them before anything changes, so that whoever is at one of them (an autovacuum) never waits for this in turn.
lock table jobs, job_status_history, job_entries, jobs_new, job_status_history_new, job_entries_new, job_places
  in access exclusive mode;
select partitioning.swap();
commit;
analyze jobs, job_status_history, job_entries, job_places;
