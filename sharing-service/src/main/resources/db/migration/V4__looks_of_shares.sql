-- What a share leaves out of its subject, and whether visitors may take it along as a file.
drop trigger shares_updated on shares;
-- Nothing has been written there yet.
alter table shares drop column redactions;
alter table shares
  add column redactions text[] not null default '{}' check (
    redactions <@ array['phone', 'email', 'address', 'links', 'photo', 'employers'] and cardinality(redactions) <= 6),
  add column allow_download boolean not null default true,
  -- Grows with each change of what visitors see of the same subject.
  add column edition int not null default 1 check (edition > 0);
create trigger shares_updated
  before update of label, expires_at, max_accesses, revoked_at, include_company_skills, redactions, allow_download
  on shares for each row execute function keep_updated_at();

-- A document is made for one edition of its share and kept for no other: what is to be left out never comes back.
alter table share_documents
  add column edition int not null default 1 check (edition > 0),
  -- Absent where visitors may look and no more.
  alter column json drop not null,
  alter column pdf drop not null;

-- As before; of a share that may not be taken along the page alone is answered, and asking for more is no visit.
create or replace function share_open(hash bytea, format text, counted boolean, mark text, viewer uuid)
returns table (content bytea, file_name text, begun text) language plpgsql as $$
declare
  opened uuid;
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  if mark is not null or not counted or viewer is not null then
    select s.id into opened from shares s
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.allow_download or format = 'html')
      and (mark in (share_visit_mark(s.visit_key, now()), share_visit_mark(s.visit_key, now() - interval '30 minutes'))
           or (not counted or s.user_id = viewer) and (s.max_accesses is null or s.access_count < s.max_accesses));
  end if;
  if opened is null and counted then
    update shares s set access_count = s.access_count + 1
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.allow_download or format = 'html')
      and (s.max_accesses is null or s.access_count < s.max_accesses)
    returning s.id, share_visit_mark(s.visit_key, now()) into opened, begun;
  end if;
  return query
    select case format when 'html' then d.html when 'json' then d.json else d.pdf end, d.file_name, begun
    from share_documents d where d.share_id = opened
      and not exists (select from erased_users e where e.user_id = d.user_id);
end $$;
