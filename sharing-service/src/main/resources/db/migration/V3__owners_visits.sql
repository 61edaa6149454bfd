-- The person who shares something may look at it without using up what they allow others.

-- As before; viewer is the person who is signed in, null for strangers: the owner's own visits are let in as long as a
-- stranger's would be, and count as none.
drop function share_open(bytea, text, boolean, text);
create function share_open(hash bytea, format text, counted boolean, mark text, viewer uuid)
returns table (content bytea, file_name text, begun text) language plpgsql as $$
declare
  opened uuid;
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  if mark is not null or not counted or viewer is not null then
    select s.id into opened from shares s
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (mark in (share_visit_mark(s.visit_key, now()), share_visit_mark(s.visit_key, now() - interval '30 minutes'))
           or (not counted or s.user_id = viewer) and (s.max_accesses is null or s.access_count < s.max_accesses));
  end if;
  if opened is null and counted then
    update shares s set access_count = s.access_count + 1
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.max_accesses is null or s.access_count < s.max_accesses)
    returning s.id, share_visit_mark(s.visit_key, now()) into opened, begun;
  end if;
  return query
    select case format when 'html' then d.html when 'json' then d.json else d.pdf end, d.file_name, begun
    from share_documents d where d.share_id = opened
      and not exists (select from erased_users e where e.user_id = d.user_id);
end $$;
