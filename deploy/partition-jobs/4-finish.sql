-- Step 4 of 4, days later: the old tables go. There is no way back from here. partitioning.ahead() stays, to be called every
-- month.
begin;
set local lock_timeout = '5s';
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
