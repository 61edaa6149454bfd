-- Shares, and what each shows to whoever holds its token.

-- The hash of the token that the gateway was handed; null outside share_open.
create function vitae_share_token() returns bytea stable parallel safe language sql
  return decode(nullif(current_setting('vitae.share_token', true), ''), 'hex');

create table shares (
  id           uuid primary key,
  user_id      uuid not null,
  tenant_id    uuid,
  kind         text not null check (kind in ('skill_resume', 'resume', 'generated_resume', 'resource')),
  -- A person has one skills résumé, so it needs no name; everything else does.
  subject_id   uuid check ((kind = 'skill_resume') = (subject_id is null)),
  -- SHA-256 of the token; the token itself is nowhere.
  token_hash   bytea not null unique check (length(token_hash) = 32),
  token_prefix text not null check (token_prefix ~ '^vt_[0-9A-Za-z]{6}$'),
  label        text check (length(label) between 1 and 200),
  expires_at   timestamptz,
  max_accesses int check (max_accesses > 0),
  access_count bigint not null default 0 check (access_count between 0 and coalesce(max_accesses, access_count)),
  revoked_at   timestamptz,
  -- What the marks of visits are made with (share_visit_mark); it never leaves the database.
  visit_key    uuid not null default gen_random_uuid(),
  include_company_skills boolean not null default false,
  redactions   jsonb not null default '[]' check (jsonb_typeof(redactions) = 'array'),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  version      int not null default 0
) with (fillfactor = 80);
create index shares_newest on shares (user_id, created_at desc, id desc);
-- Which live shares show a subject: asked by every event about it.
create index shares_of_subject on shares (subject_id) where revoked_at is null;
-- What the sweep of expired documents looks for.
create index shares_expiring on shares (expires_at) where expires_at is not null;
-- At most one share of a person's skills résumé is in force.
create unique index shares_one_skill_resume on shares (user_id) where kind = 'skill_resume' and revoked_at is null;
-- A visit is no change by the owner: counting leaves updated_at and version alone.
create trigger shares_updated before update of label, expires_at, max_accesses, revoked_at, include_company_skills, redactions
  on shares for each row execute function keep_updated_at();

alter table shares enable row level security;
alter table shares force row level security;
-- A person, and durable work in that person's name: their own shares.
create policy shares_own on shares for all using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Events about a subject find the shares that show it, whoever they belong to.
create policy shares_consumer on shares for select using (vitae_actor() = 'consumer');
-- The gateway sees one share, the one whose token it was handed, and counts its visits.
create policy shares_gateway on shares for select
  using (vitae_actor() = 'gateway' and token_hash = vitae_share_token());
create policy shares_gateway_counts on shares for update
  using (vitae_actor() = 'gateway' and token_hash = vitae_share_token())
  with check (vitae_actor() = 'gateway' and token_hash = vitae_share_token());
-- The sweep finds the shares that have expired, whoever they belong to.
create policy shares_sweep on shares for select using (vitae_actor() = 'relay' and expires_at <= now());
grant select, insert, update, delete on shares to ${app};

-- What a share shows, ready to send: prepared when it is created, replaced when its subject changes, gone when it ends.
create table share_documents (
  share_id        uuid primary key references shares on delete cascade,
  user_id         uuid not null,
  subject_version bigint not null check (subject_version >= 0),
  html            bytea not null,
  json            bytea not null,
  pdf             bytea not null,
  file_name       text not null check (length(file_name) between 1 and 200),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create trigger share_documents_updated before update on share_documents
  for each row execute function keep_updated_at();
-- A PDF is compressed already.
alter table share_documents alter column pdf set storage external;
alter table share_documents enable row level security;
alter table share_documents force row level security;
create policy share_documents_own on share_documents for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- The gateway reads the document of the one share that shares_gateway lets it see.
create policy share_documents_gateway on share_documents for select
  using (vitae_actor() = 'gateway' and exists (select from shares s where s.id = share_id));
-- The sweep removes the documents of the shares that shares_sweep lets it see.
create policy share_documents_sweep_see on share_documents for select
  using (vitae_actor() = 'relay' and exists (select from shares s where s.id = share_id));
create policy share_documents_sweep on share_documents for delete
  using (vitae_actor() = 'relay' and exists (select from shares s where s.id = share_id));
grant select, insert, update, delete on share_documents to ${app};

-- What a browser shows to be known again: the same for everybody who began a visit of that share in that half hour, and
-- nothing that anybody else could make.
create function share_visit_mark(visit_key uuid, begun timestamptz) returns text stable language sql
  return encode(sha256(convert_to(visit_key || '/' || floor(extract(epoch from begun) / 1800), 'UTF8')), 'hex');

-- Opens a share by its token's hash, in one round trip: no row when it is unknown, revoked, expired or used up.
-- A visit counts in the statement that admits it, so N allowed visits are N, however many come at once. It lasts half an
-- hour in the browser that began it: whatever comes with its mark counts no more, and is let in when N are used up.
-- format is html, json or pdf; counted is false where no content is sent (HEAD); mark is null for a newcomer; begun is
-- the mark of a visit that this call has begun and counted.
create function share_open(hash bytea, format text, counted boolean, mark text)
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
    from share_documents d where d.share_id = opened;
end $$;
