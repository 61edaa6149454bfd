alter table generations
  -- Part of the ids of its calls: raised by each call that is told of and by each retry, so whoever goes on makes others.
  add column tries int not null default 0 check (tries >= 0),
  -- What was set aside for the first call of this try, as long as that call was not begun; given back where it never is.
  add column reservation_id uuid;
