-- Visits are entered by one statement for all places rather than by some for each: a second's visits of two hundred shares took
-- 16 ms of a processor, while visitors waited, and take 8 (docs/adr/0047-visits-are-numbers.md).

-- As before: each in its place (share, day, referrer, device, country), with how many of them the gateway has not counted itself,
-- and with its visitors: those of hashes from behind the last one's to this one's end. Of a day a share keeps a hundred referrers
-- and tells ten thousand visitors apart.
create or replace function share_visits_enter(share_ids uuid[], days date[], referrers text[], devices text[], countries text[],
                                              numbers bigint[], uncounted bigint[], ends int[], hashes bigint[])
returns void language plpgsql as $$
begin
  perform set_config('vitae.actor', 'visits', true);
  -- Always in one order, so that two processes never wait for each other.
  perform from shares s where s.id = any (share_ids) order by s.id for no key update;
  -- Somebody may have limited the visits since: those that were let in before have used that up, and not more.
  update shares s set access_count = greatest(s.access_count, least(s.access_count + v.visits, s.max_accesses))
  from (select share_id, sum(visits) as visits from unnest(share_ids, uncounted) as u (share_id, visits)
        where visits > 0 group by share_id) v
  where s.id = v.share_id;
  with places as materialized (
    select u.*, s.user_id
    from unnest(share_ids, days, referrers, devices, countries, numbers) with ordinality
           as u (share_id, day, referrer, device, country, visits, place)
    join shares s on s.id = u.share_id and s.revoked_at is null
  ), there as materialized ( -- what is known of those shares and days
    select v.*
    from (select distinct share_id, day from places) d
    -- Looked up for each, whatever the planner believes of how many there are.
    cross join lateral (select v.id, v.share_id, v.day, v.referrer, v.device, v.country from share_visits v
                        where v.share_id = d.share_id and v.day = d.day offset 0) v
  ), named as materialized ( -- the referrers that keep their name: those that are there, and others up to a hundred
    select share_id, day, referrer
    from (select share_id, day, referrer,
                 row_number() over (partition by share_id, day order by bool_or(is_there) desc, referrer) as nth,
                 bool_or(is_there) as is_there
          from (select share_id, day, referrer, true as is_there from there
                union all select share_id, day, referrer, false from places) r
          where referrer is not null
          group by share_id, day, referrer) r
    where is_there or nth <= 100
  ), met as materialized ( -- each visitor whom that day does not know yet, at the first place they were met in
    select distinct on (p.share_id, p.day, m.visitor) p.share_id, p.day, m.visitor, p.place
    from unnest(hashes) with ordinality as m (visitor, nth)
    join places p on p.place = width_bucket(m.nth::int - 1, ends) + 1
    left join lateral (select true as known from share_visitors v
                       where v.share_id = p.share_id and v.day = p.day and v.visitor = m.visitor limit 1) k on true
    where k.known is null and p.day in (select t.day from share_visit_salts t)
    order by p.share_id, p.day, m.visitor, p.place
  ), new as (
    insert into share_visitors (share_id, day, visitor)
    select m.share_id, m.day, m.visitor
    from (select m.*, row_number() over (partition by m.share_id, m.day order by m.place) as nth from met m) m
    join (select d.share_id, d.day, v.known
          from (select distinct share_id, day from met) d
          cross join lateral (select count(*) as known from share_visitors v
                              where v.share_id = d.share_id and v.day = d.day) v) d using (share_id, day)
    where m.nth <= 10000 - d.known
    on conflict do nothing
    returning share_id, day, visitor
  ), more as materialized (
    select p.share_id, p.user_id, p.day, case when p.referrer is null or n.referrer is not null then p.referrer else 'other' end
             as referrer, p.device, p.country, sum(p.visits)::bigint as visits, coalesce(sum(f.visitors), 0)::bigint as visitors
    from places p
    left join named n using (share_id, day, referrer)
    left join (select m.place, count(*) as visitors from new join met m using (share_id, day, visitor) group by m.place) f
      using (place)
    group by 1, 2, 3, 4, 5, 6
  ), raised as (
    update share_visits v set
      visits = v.visits + m.visits,
      visitors = v.visitors + m.visitors,
      untold_since = case when v.visits > v.told then v.untold_since else now() end
    from more m join there t on t.share_id = m.share_id and t.day = m.day and t.device = m.device
      -- Neither is empty where there is one.
      and coalesce(t.referrer, '') = coalesce(m.referrer, '') and coalesce(t.country, '') = coalesce(m.country, '')
    where v.id = t.id
    returning v.share_id, v.day, v.referrer, v.device, v.country
  )
  insert into share_visits (share_id, user_id, day, referrer, device, country, visits, visitors)
  select m.share_id, m.user_id, m.day, m.referrer, m.device, m.country, m.visits, m.visitors
  from more m left join raised r on r.share_id = m.share_id and r.day = m.day and r.device = m.device
    and coalesce(r.referrer, '') = coalesce(m.referrer, '') and coalesce(r.country, '') = coalesce(m.country, '')
  where r.share_id is null;
end $$;
