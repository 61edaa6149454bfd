-- Step 4 of 4, days later: the old tables go. There is no way back from here. partitioning.ahead() stays, to be called every
-- month.
begin;
set local lock_timeout = '5s';
-- All of them before anything changes, so that whoever is at one of them (an autovacuum) never waits for this in turn.
lock table jobs, job_status_history, job_entries, jobs_before, job_status_history_before, job_entries_before, job_places
  in access exclusive mode;
select partitioning.follow_no_more(name) from partitioning.divided;
drop table jobs_before, job_status_history_before, job_entries_before;
drop policy partitioning_copies on jobs;
drop policy partitioning_copies on job_status_history;
drop policy partitioning_copies on job_entries;
drop policy partitioning_copies on job_places;
drop procedure partitioning.copy(int);
drop function partitioning.differences(), partitioning.swap(), partitioning.rename(text, text, text),
  partitioning.follow_no_more(text), partitioning.let_follow(text, text), partitioning.follow(), partitioning.prepare(text);
drop table partitioning.saved_triggers;
commit;
