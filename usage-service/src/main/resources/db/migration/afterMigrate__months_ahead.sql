-- At every start, before anything is consumed: however long the service was away, this month has its partitions.
select months_ahead(3);
