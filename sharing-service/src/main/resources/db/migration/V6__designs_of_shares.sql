-- A share may have a template and an accent colour of its own.
alter table shares
  add column template text check (template ~ '^[a-z0-9-]{1,40}$'),
  add column accent_color text check (accent_color ~ '^#[0-9a-f]{6}$');
drop trigger shares_updated on shares;
create trigger shares_updated
  before update of label, expires_at, max_accesses, revoked_at, include_company_skills, redactions, allow_download, passcode,
    template, accent_color
  on shares for each row execute function keep_updated_at();

-- What the page's Content-Security-Policy has to admit; absent where it is the stylesheet of every page.
alter table share_documents add column style text check (style ~ '^''sha256-[A-Za-z0-9+/]{43}=''$');

-- As before, with the page's own stylesheet.
drop function share_open(bytea, text, boolean, text, uuid, text);
create function share_open(hash bytea, format text, counted boolean, mark text, viewer uuid, pass text)
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
  return query
    select case format when 'html' then d.html when 'json' then d.json else d.pdf end, d.file_name, begun, false, d.style
    from share_documents d where d.share_id = opened
      and not exists (select from erased_users e where e.user_id = d.user_id);
end $$;
