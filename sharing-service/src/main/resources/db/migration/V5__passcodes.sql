-- A share may ask for a passcode, which its owner tells people on another way than the link.
alter table shares add column passcode text check (
  -- Argon2id as the Password Hashing Competition writes it: cost, salt of 16 bytes, hash of 32.
  passcode ~ '^\$argon2id\$v=19\$m=[0-9]{1,7},t=[0-9]{1,3},p=[0-9]{1,3}\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$');
drop trigger shares_updated on shares;
create trigger shares_updated
  before update of label, expires_at, max_accesses, revoked_at, include_company_skills, redactions, allow_download, passcode
  on shares for each row execute function keep_updated_at();
update personal_tables set hidden = '{token_hash,visit_key,passcode}' where name = 'shares';

-- What a browser shows that was told the passcode, for half an hour to an hour: nothing that anybody else could make, and
-- nothing any more once there is another passcode.
create function share_pass(visit_key uuid, passcode text, given timestamptz) returns text stable language sql
  return encode(sha256(convert_to(
    visit_key || '/' || passcode || '/' || floor(extract(epoch from given) / 1800), 'UTF8')), 'hex');

-- The passcode of a share that would open, and the pass for whoever knows it. No row where there is none.
create function share_lock(hash bytea) returns table (passcode text, pass text) language plpgsql as $$
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  return query
    select s.passcode, share_pass(s.visit_key, s.passcode, now()) from shares s
    where s.token_hash = hash and s.passcode is not null and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.max_accesses is null or s.access_count < s.max_accesses)
      and not exists (select from erased_users e where e.user_id = s.user_id);
end $$;

-- As before; locked is true, with nothing else, of a share that would open to whoever knew its passcode, and has then
-- counted nothing. pass is what share_lock made; the owner needs none.
drop function share_open(bytea, text, boolean, text, uuid);
create function share_open(hash bytea, format text, counted boolean, mark text, viewer uuid, pass text)
returns table (content bytea, file_name text, begun text, locked boolean) language plpgsql as $$
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
      select null::bytea, null::text, null::text, true from share_lock(hash)
      where format = 'html' or exists (select from shares s where s.token_hash = hash and s.allow_download);
    return;
  end if;
  return query
    select case format when 'html' then d.html when 'json' then d.json else d.pdf end, d.file_name, begun, false
    from share_documents d where d.share_id = opened
      and not exists (select from erased_users e where e.user_id = d.user_id);
end $$;
