-- What is erased and exported with its person, parents before what refers to them.
select personal_table('shares', 'forget', '{token_hash,visit_key}');
select personal_table('share_documents', hidden => '{html,json,pdf}');
create index share_documents_user on share_documents (user_id);

-- As before, but nothing of somebody who is being erased.
create or replace function share_open(hash bytea, format text, counted boolean, mark text)
returns table (content bytea, file_name text, begun text) language plpgsql as $$
declare
  opened uuid;
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  if mark is not null or not counted then
    select s.id into opened from shares s
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (mark in (share_visit_mark(s.visit_key, now()), share_visit_mark(s.visit_key, now() - interval '30 minutes'))
           or not counted and (s.max_accesses is null or s.access_count < s.max_accesses));
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
