-- A claim is a row that names the keys it holds, not a mark on each event: events are written once more, when they have left,
-- and what an event must wait for is asked of the few claims there are, however much waits (docs/adr/0004-outbox-relay.md).
drop function outbox_claim(int, interval);
drop function outbox_settle(timestamptz, bigint[], bigint[], bigint[]);
drop index outbox_waiting_key;
-- An event's id is unique as a UUID is; where it is derived, from another event's, the inbox lets that happen once.
alter table outbox drop column claimed_until, drop constraint outbox_id_key;

create table outbox_claims (
  ends_at timestamptz primary key, -- also the claim's token: claims are made one at a time, so no two end at once
  keys    text[] not null
);
alter table outbox_claims enable row level security;
alter table outbox_claims force row level security;
create policy outbox_claims_relay on outbox_claims for all using (vitae_actor() = 'relay') with check (vitae_actor() = 'relay');
grant select, insert, delete on outbox_claims to ${app};

-- Claims up to max_rows events for lease, in order, but none of a key that is claimed: the order of a key holds over replicas.
-- Claims are made one at a time (the advisory lock lives for this statement alone). Claims and marks do not wait for the disk:
-- one that a crash forgets means an event sent twice, never one lost. The plan is kept from the first calls on, when the table
-- may be empty and reading all of it looks cheap: that is ruled out. So are bitmap scans: only a plain index scan lets go of
-- the entries of events that have left.
create function outbox_claim(max_rows int, lease interval)
returns table (seq bigint, id uuid, topic text, key text, type text, payload text, headers text, created_at timestamptz,
               claim timestamptz)
language plpgsql set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  ends timestamptz;
begin
  perform set_config('vitae.actor', 'relay', true), set_config('synchronous_commit', 'off', true);
  perform pg_advisory_xact_lock(hashtext('vitae.outbox'));
  ends := clock_timestamp() + lease;
  delete from outbox_claims c where c.ends_at < clock_timestamp();
  return query
    with next as materialized (
      select o.* from outbox o
      where o.published_at is null and o.parked_at is null
        and o.key not in (select unnest(c.keys) from outbox_claims c)
      order by o.seq limit max_rows
    ), claimed as (
      insert into outbox_claims (ends_at, keys) select ends, array_agg(distinct n.key) from next n having count(*) > 0
    )
    select n.seq, n.id, n.topic, n.key, n.type, n.payload::text, n.headers::text, n.created_at, ends
    from next n order by n.seq;
end $$;

-- Ends a claim: marks what the broker has acknowledged (true whoever holds it now) and, while the claim still stands, parks
-- what it can never take. The rest of it waits for the next claim.
create function outbox_settle(claim timestamptz, published bigint[], parked bigint[]) returns void language plpgsql as $$
declare
  held boolean;
begin
  perform set_config('vitae.actor', 'relay', true), set_config('synchronous_commit', 'off', true);
  update outbox set published_at = clock_timestamp() where seq = any (published);
  delete from outbox_claims where ends_at = claim;
  held := found;
  if held and cardinality(parked) > 0 then
    update outbox set parked_at = clock_timestamp() where seq = any (parked) and published_at is null;
  end if;
end $$;
