-- Visits of shares, as numbers that name nobody (docs/adr/0047-visits-are-numbers.md).

-- How often a share was visited on a day (UTC), by where people came from and what they came with. visitors are those of
-- these visits that were the first of their visitor on that day.
create table share_visits (
  -- Exports go by it.
  id           uuid primary key default uuidv7(),
  share_id     uuid not null references shares on delete cascade,
  user_id      uuid not null,
  day          date not null,
  -- A domain, or other where a day has had too many; null where nobody said.
  referrer     text check (length(referrer) <= 100 and referrer ~ '^[a-z0-9.-]+$'),
  device       text not null check (device in ('phone', 'tablet', 'desktop', 'other', 'bot')),
  country      text check (country ~ '^[A-Z]{2}$'),
  visits       bigint not null check (visits >= 0),
  visitors     bigint not null check (visitors >= 0),
  -- Of the visits, those that ShareViewed has told of, and since when there are others.
  told         bigint not null default 0 check (told between 0 and visits),
  untold_since timestamptz not null default now(),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  unique nulls not distinct (share_id, day, referrer, device, country)
) with (fillfactor = 80);
create index share_visits_user on share_visits (user_id);
create index share_visits_day on share_visits (day);
-- Which shares ended lately: what the sweep of their visits looks for.
create index shares_revoked on shares (revoked_at) where revoked_at is not null;
create index share_visits_untold on share_visits (share_id) where visits > told;
create trigger share_visits_updated before update on share_visits for each row execute function keep_updated_at();

-- What the visitors of a day are hashed with, the same in every process; gone when the day is.
create table share_visit_salts (
  day        date primary key,
  salt       bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
               check (length(salt) = 32),
  created_at timestamptz not null default now()
);

-- Who has been there on a day of which there is still a salt: 64 bits of a hash of share, address and browser.
create table share_visitors (
  share_id uuid not null references shares on delete cascade,
  day      date not null references share_visit_salts on delete cascade,
  visitor  bigint not null,
  primary key (share_id, day, visitor)
);
create index share_visitors_day on share_visitors (day);

alter table share_visits enable row level security;
alter table share_visits force row level security;
alter table share_visit_salts enable row level security;
alter table share_visit_salts force row level security;
alter table share_visitors enable row level security;
alter table share_visitors force row level security;
-- A person reads the numbers of their own shares; nobody changes them by hand.
create policy share_visits_own on share_visits for select using (user_id = vitae_user());
-- share_visits_enter and share_visits_tell alone act as visits: they count for shares of anybody.
create policy share_visits_count on share_visits for all using (vitae_actor() = 'visits') with check (vitae_actor() = 'visits');
create policy share_visitors_count on share_visitors for all
  using (vitae_actor() = 'visits') with check (vitae_actor() = 'visits');
create policy share_visit_salts_count on share_visit_salts for select using (vitae_actor() = 'visits');
create policy shares_visits_see on shares for select using (vitae_actor() = 'visits');
create policy shares_visits_count on shares for update using (vitae_actor() = 'visits') with check (vitae_actor() = 'visits');
-- Each process makes, or learns, the salts of today and tomorrow, and throws away those of earlier days.
create policy share_visit_salts_share on share_visit_salts for all
  using (vitae_actor() = 'relay') with check (vitae_actor() = 'relay');
-- The sweep removes what is too old, and what shares that were revoked have left.
create policy share_visits_sweep_see on share_visits for select using (vitae_actor() = 'relay');
create policy share_visits_sweep on share_visits for delete using (vitae_actor() = 'relay');
create policy shares_revoked_see on shares for select using (vitae_actor() = 'relay' and revoked_at is not null);
grant select, insert, update, delete on share_visits, share_visit_salts, share_visitors to ${app};
select personal_table('share_visits', hidden => '{told,untold_since}');

-- Today, as visits are counted.
create function share_visits_today() returns date stable language sql return (now() at time zone 'UTC')::date;

-- Enters visits: each in its place (share, day, referrer, device, country), with how many of them the gateway has not counted
-- itself, and with its visitors: those of hashes from behind the last one's to this one's end. Of a day a share keeps a hundred
-- referrers and tells ten thousand visitors apart.
create function share_visits_enter(share_ids uuid[], days date[], referrers text[], devices text[], countries text[],
                                   numbers bigint[], uncounted bigint[], ends int[], hashes bigint[])
returns void language plpgsql as $$
declare
  p record;
  of_share uuid;
  of_day date;
  there bigint; -- referrers of that share and day
  known bigint; -- visitors of it
  of_referrer text;
  fresh bigint;
  -- Of each place: whose share it is, under which referrer it goes, and how many visitors it is the first of.
  owners uuid[] := array_fill(null::uuid, array[cardinality(share_ids)]);
  kept text[] := referrers;
  firsts bigint[] := array_fill(0::bigint, array[cardinality(share_ids)]);
begin
  perform set_config('vitae.actor', 'visits', true);
  -- Always in one order, so that two processes never wait for each other.
  perform from shares s where s.id = any (share_ids) order by s.id for no key update;
  -- Somebody may have limited the visits since: those that were let in before have used that up, and not more.
  update shares s set access_count = greatest(s.access_count, least(s.access_count + v.visits, s.max_accesses))
  from (select share_id, sum(visits) as visits from unnest(share_ids, uncounted) as u (share_id, visits)
        where visits > 0 group by share_id) v
  where s.id = v.share_id;
  for p in
    select u.*, lag(u.until, 1, 0) over (order by u.place) as past, s.user_id
    from unnest(share_ids, days, referrers, devices, countries, numbers, ends) with ordinality
           as u (share_id, day, referrer, device, country, visits, until, place)
    left join lateral (select user_id from shares where id = u.share_id and revoked_at is null) s on true
    order by u.share_id, u.day, u.referrer nulls first, u.device, u.country nulls first
  loop
    continue when p.user_id is null;
    owners[p.place] := p.user_id;
    if of_share is distinct from p.share_id or of_day is distinct from p.day then
      of_share := p.share_id;
      of_day := p.day;
      of_referrer := null;
      select count(distinct v.referrer) into there from share_visits v where v.share_id = of_share and v.day = of_day;
      select count(*) into known from share_visitors v where v.share_id = of_share and v.day = of_day;
    end if;
    if p.referrer is distinct from of_referrer then
      of_referrer := p.referrer;
      there := there + (not exists (select from share_visits v where v.share_id = of_share and v.day = of_day
                                    and v.referrer = of_referrer))::int;
    end if;
    if p.referrer is not null and there > 100 and not exists (
      select from share_visits v where v.share_id = of_share and v.day = of_day and v.referrer = p.referrer)
    then
      kept[p.place] := 'other';
    end if;
    if p.until > p.past then
      insert into share_visitors (share_id, day, visitor)
      select of_share, of_day, hash from unnest(hashes[p.past + 1:p.until]) as hash
      where exists (select from share_visit_salts t where t.day = of_day) limit greatest(0, 10000 - known)
      on conflict do nothing;
      get diagnostics fresh = row_count;
      known := known + fresh;
      firsts[p.place] := fresh;
    end if;
  end loop;
  insert into share_visits as v (share_id, user_id, day, referrer, device, country, visits, visitors)
  select share_id, user_id, day, referrer, device, country, sum(visits), sum(visitors)
  from unnest(share_ids, owners, days, kept, devices, countries, numbers, firsts)
         as u (share_id, user_id, day, referrer, device, country, visits, visitors)
  where user_id is not null
  group by share_id, user_id, day, referrer, device, country
  on conflict (share_id, day, referrer, device, country) do update set
    visits = v.visits + excluded.visits,
    visitors = v.visitors + excluded.visitors,
    untold_since = case when v.visits > v.told then v.untold_since else excluded.untold_since end;
end $$;

-- What nobody was told of yet, of up to max_shares shares, each once; from here on they were.
create function share_visits_tell(max_shares int)
returns table (share_id uuid, user_id uuid, tenant_id uuid, kind text, subject_id uuid,
               since timestamptz, views bigint, bots bigint)
language plpgsql as $$
#variable_conflict use_column
begin
  perform set_config('vitae.actor', 'visits', true);
  -- One process tells at a time; the others leave it to that one.
  if not pg_try_advisory_xact_lock(hashtext('vitae.visits.tell')) then
    return;
  end if;
  return query
    with due as (
      select distinct v.share_id from share_visits v where v.visits > v.told limit max_shares
    ), told as (
      update share_visits v set told = v.visits from due where v.share_id = due.share_id and v.visits > v.told
      returning v.share_id, v.device, v.visits - old.told as visits, old.untold_since
    )
    select s.id, s.user_id, s.tenant_id, s.kind, s.subject_id, min(t.untold_since),
           coalesce(sum(t.visits) filter (where t.device <> 'bot'), 0)::bigint,
           coalesce(sum(t.visits) filter (where t.device = 'bot'), 0)::bigint
    from told t join shares s on s.id = t.share_id
    group by s.id;
end $$;
