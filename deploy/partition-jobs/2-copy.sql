-- Step 2 of 4: copies what was there before, while everybody works on. May be stopped and called again.
call partitioning.copy();
