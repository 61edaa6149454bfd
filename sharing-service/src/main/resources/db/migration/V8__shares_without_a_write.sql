-- A share that anybody with its link may open, as often as they like, is shown by a statement that writes nothing and looks
-- in one place; visits of such a share are counted in memory (docs/adr/0046-shown-by-one-read.md).

-- What an answer in that form is; null where the share has none.
create function share_form(d share_documents, format text) returns bytea immutable parallel safe language sql
  return case format when 'html' then d.html when 'json' then d.json when 'pdf' then d.pdf when 'markdown' then d.markdown
    when 'text' then d.plain_text when 'json_resume' then d.json_resume end;

-- Of the share, beside what it shows; kept alike by triggers alone.
alter table share_documents
  add column token_hash bytea unique check (length(token_hash) = 32),
  add column expires_at timestamptz,
  add column visit_key uuid,
  -- No passcode is asked for and no visit has to be counted before it is let in.
  add column unconditional boolean not null default false;
update personal_tables set hidden = '{html,json,pdf,markdown,plain_text,json_resume,token_hash,visit_key}'
  where name = 'share_documents';

create function share_documents_alike() returns trigger language plpgsql as $$
begin
  select s.token_hash, s.expires_at, s.visit_key, s.passcode is null and s.max_accesses is null and s.revoked_at is null
    into new.token_hash, new.expires_at, new.visit_key, new.unconditional
    from shares s where s.id = new.share_id;
  return new;
end $$;
create trigger share_documents_alike before insert or update on share_documents
  for each row execute function share_documents_alike();
create function shares_alike() returns trigger language plpgsql as $$
begin
  -- The trigger there does the rest.
  update share_documents set unconditional = false where share_id = new.id;
  return null;
end $$;
create trigger shares_alike after update of expires_at, max_accesses, passcode, revoked_at on shares
  for each row execute function shares_alike();

alter table shares no force row level security;
alter table share_documents no force row level security;
update share_documents set unconditional = false;
alter table shares force row level security;
alter table share_documents force row level security;
alter table share_documents alter column token_hash set not null, alter column visit_key set not null;

-- Who is erased shows nothing from that moment on, so nobody has to look who is. What a transaction that is under way still
-- brings goes with the erasure, which waits for it.
create function share_documents_erased() returns trigger language plpgsql as $$
declare
  actor text := vitae_actor();
  person text := current_setting('vitae.user_id', true);
begin
  perform set_config('vitae.actor', 'eraser', true), set_config('vitae.user_id', new.user_id::text, true);
  delete from share_documents d where d.user_id = new.user_id;
  perform set_config('vitae.actor', actor, true), set_config('vitae.user_id', person, true);
  return null;
end $$;
create trigger share_documents_erased after insert on erased_users
  for each row execute function share_documents_erased();

-- A plan that holds a policy's subquery prepares it at each execution, whoever asks: this one is the sweep's alone.
create function share_swept(share_id uuid) returns boolean stable language plpgsql as $$
begin
  return exists (select from shares s where s.id = share_id);
end $$;
drop policy share_documents_sweep_see on share_documents;
drop policy share_documents_sweep on share_documents;
-- The sweep removes the documents of the shares that shares_sweep lets it see.
create policy share_documents_sweep_see on share_documents for select
  using (vitae_actor() = 'relay' and share_swept(share_id));
create policy share_documents_sweep on share_documents for delete
  using (vitae_actor() = 'relay' and share_swept(share_id));
drop policy share_documents_gateway on share_documents;
-- The gateway reads the document of the one share whose token it was handed. PostgreSQL asks a table's policies in the order of
-- their names, the last one first, until one admits the row; the most frequent question is this one.
create policy share_documents_visitors on share_documents for select
  using (vitae_actor() = 'gateway' and token_hash = vitae_share_token());

-- When the half hour began that it is now.
create function share_half_hour() returns timestamptz stable parallel safe language sql
  return date_bin(interval '30 minutes', now(), timestamptz '2000-01-01 00:00:00+00');
-- As before, of fewer steps: it is made at each visit.
drop function share_visit_mark(uuid, timestamptz);
create function share_visit_mark(visit_key uuid, half_hour timestamptz) returns text immutable parallel safe language sql
  return encode(sha256(uuid_send(visit_key) || timestamptz_send(half_hour)), 'hex');

-- Shows a share that is unconditional to a stranger; for whatever else ask share_open. Nothing is written: visit is the mark of
-- a visit that begins now, for the caller to compare and to count. On a connection of the gateway's own, whose actor is set.
-- It becomes part of the statement that calls it, and each function in it costs as much as it does to prepare it. Reading
-- depends on what set_config has answered (offset 0 keeps both apart), so row-level security never sees an earlier token.
create function share_show(hash bytea, format text)
returns table (content bytea, file_name text, visit text, style text, share_id uuid) stable language sql as $$
  select shown.*
  from (select set_config('vitae.share_token', encode(hash, 'hex'), true) as token offset 0) handed
  cross join lateral (
    select share_form(d, format), d.file_name, share_visit_mark(d.visit_key, share_half_hour()), d.style, d.share_id
    from share_documents d
    where d.token_hash = decode(handed.token, 'hex') and d.unconditional and share_form(d, format) is not null
      and (d.expires_at is null or d.expires_at > clock_timestamp())
    offset 0) shown
$$;

-- As before, but a visit that begins is counted here where maxAccesses limits them alone; was_counted says so. The others are
-- the caller's to count.
drop function share_open(bytea, text, boolean, text, uuid, text);
create function share_open(hash bytea, format text, counted boolean, mark text, viewer uuid, pass text)
returns table (content bytea, file_name text, begun text, locked boolean, style text, share_id uuid, was_counted boolean) language plpgsql as $$
declare
  opened shares;
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  select s.* into opened from shares s
  where s.token_hash = hash and s.revoked_at is null
    and (s.expires_at is null or s.expires_at > clock_timestamp())
    and (s.allow_download or format = 'html')
    and not exists (select from erased_users e where e.user_id = s.user_id);
  if not found then
    return;
  end if;
  if opened.passcode is not null and opened.user_id is distinct from viewer
     and coalesce(pass not in (share_pass(opened.visit_key, opened.passcode, now()),
                               share_pass(opened.visit_key, opened.passcode, now() - interval '30 minutes')), true) then
    return query
      select null::bytea, null::text, null::text, true, null::text, opened.id, false
      where opened.max_accesses is null or opened.access_count < opened.max_accesses;
    return;
  end if;
  if coalesce(mark not in (share_visit_mark(opened.visit_key, share_half_hour()),
                           share_visit_mark(opened.visit_key, share_half_hour() - interval '30 minutes')), true) then
    if opened.access_count >= opened.max_accesses then
      return;
    end if;
    if counted and opened.user_id is distinct from viewer then
      begun := share_visit_mark(opened.visit_key, share_half_hour());
      if opened.max_accesses is not null then
        -- Who comes at the same time waits here and then sees whether a visit is left.
        update shares s set access_count = s.access_count + 1
        where s.id = opened.id and s.revoked_at is null and (s.max_accesses is null or s.access_count < s.max_accesses);
        if not found then
          return;
        end if;
      end if;
    end if;
  end if;
  -- A document that was made before there was that form has nothing of it.
  return query
    select share_form(d, format), d.file_name, begun, false, d.style, d.share_id, opened.max_accesses is not null
    from share_documents d
    where d.share_id = opened.id and share_form(d, format) is not null;
end $$;
