-- At every start, before anything is consumed: however long the service was away, this month has its partition.
select usage_logs_ahead(3);
