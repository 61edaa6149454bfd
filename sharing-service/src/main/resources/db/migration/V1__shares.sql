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
  include_company_skills boolean not null default false,
  redactions   jsonb not null default '[]' check (jsonb_typeof(redactions) = 'array'),
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  version      int not null default 0
) with (fillfactor = 80);
create index shares_newest on shares (user_id, created_at desc, id desc);
-- Which live shares show a subject: asked by every event about it.
create index shares_of_subject on shares (subject_id) where revoked_at is null;
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
grant select, insert, update, delete on shares to ${app};

-- What a share shows, ready to send: prepared when it is created, replaced when its subject changes.
create table share_documents (
  share_id        uuid primary key references shares on delete cascade,
  user_id         uuid not null,
  subject_version bigint not null check (subject_version >= 0),
  html            bytea not null,
  json            bytea not null,
  pdf             bytea not null,
  file_name       text not null check (length(file_name) between 1 and 200),
  refreshed_at    timestamptz not null default now()
);
-- A PDF is compressed already.
alter table share_documents alter column pdf set storage external;
alter table share_documents enable row level security;
alter table share_documents force row level security;
create policy share_documents_own on share_documents for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- The gateway reads the document of the one share that shares_gateway lets it see.
create policy share_documents_gateway on share_documents for select
  using (vitae_actor() = 'gateway' and exists (select from shares s where s.id = share_id));
grant select, insert, update, delete on share_documents to ${app};

-- Opens a share by its token's hash, in one round trip: no row when it is unknown, revoked, expired or used up.
-- A visit counts in the statement that admits it, so N allowed visits are N, however many come at once.
-- format is html, json or pdf; counted is false where no content is sent (HEAD).
create function share_open(hash bytea, format text, counted boolean)
returns table (content bytea, file_name text) language plpgsql as $$
declare
  opened uuid;
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  if counted then
    update shares s set access_count = s.access_count + 1
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.max_accesses is null or s.access_count < s.max_accesses)
    returning s.id into opened;
  else
    select s.id into opened from shares s
    where s.token_hash = hash and s.revoked_at is null
      and (s.expires_at is null or s.expires_at > clock_timestamp())
      and (s.max_accesses is null or s.access_count < s.max_accesses);
  end if;
  return query
    select case format when 'html' then d.html when 'json' then d.json else d.pdf end, d.file_name
    from share_documents d where d.share_id = opened;
end $$;
