-- Further forms of what a share shows; absent where visitors may look and no more.
alter table share_documents
  add column markdown bytea,
  add column plain_text bytea,
  add column json_resume bytea;
update personal_tables set hidden = '{html,json,pdf,markdown,plain_text,json_resume}' where name = 'share_documents';

-- Documents that are there already get them by a task each, which makes them for the next edition.
alter table shares no force row level security;
select set_config('vitae.actor', 'worker', true);
update shares set edition = edition + 1 where revoked_at is null;
insert into task (id, kind, subject_id, user_id, payload)
  select uuidv7(), 'refresh_share', id, user_id, '{"atLeast": 0}' from shares where revoked_at is null;
alter table shares force row level security;

-- As before, of each form.
create or replace function share_open(hash bytea, format text, counted boolean, mark text, viewer uuid, pass text)
returns table (content bytea, file_name text, begun text, locked boolean, style text) language plpgsql as $$
declare
  opened uuid;
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  if mark is not null or not counted or viewer is not null then
    select s.id into opened from shares s
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.allow_download or format = 'html')
      and (s.passcode is null or s.user_id = viewer
           or pass in (share_pass(s.visit_key, s.passcode, now()),
                       share_pass(s.visit_key, s.passcode, now() - interval '30 minutes')))
      and (mark in (share_visit_mark(s.visit_key, now()), share_visit_mark(s.visit_key, now() - interval '30 minutes'))
           or (not counted or s.user_id = viewer) and (s.max_accesses is null or s.access_count < s.max_accesses));
  end if;
  if opened is null and counted then
    update shares s set access_count = s.access_count + 1
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.allow_download or format = 'html')
      and (s.passcode is null
           or pass in (share_pass(s.visit_key, s.passcode, now()),
                       share_pass(s.visit_key, s.passcode, now() - interval '30 minutes')))
      and (s.max_accesses is null or s.access_count < s.max_accesses)
    returning s.id, share_visit_mark(s.visit_key, now()) into opened, begun;
  end if;
  if opened is null then
    return query
      select null::bytea, null::text, null::text, true, null::text from share_lock(hash)
      where format = 'html' or exists (select from shares s where s.token_hash = hash and s.allow_download);
    return;
  end if;
  -- A document that was made before there was that form has nothing of it.
  return query
    select ready.form, d.file_name, begun, false, d.style from share_documents d
    cross join lateral (values (
      case format when 'html' then d.html when 'json' then d.json when 'pdf' then d.pdf when 'markdown' then d.markdown
        when 'text' then d.plain_text when 'json_resume' then d.json_resume end)) as ready (form)
    where d.share_id = opened and ready.form is not null
      and not exists (select from erased_users e where e.user_id = d.user_id);
end $$;
