alter table shares
  -- A share of a generated résumé shows that version for good; null: the one in use.
  add column version_number int check (version_number > 0),
  -- Whether whoever is signed in may make a resource of their own of the shared one.
  add column allow_fork boolean not null default false,
  add constraint shares_version check (version_number is null or kind = 'generated_resume'),
  add constraint shares_fork check (not allow_fork or kind = 'resource'),
  add constraint shares_company_skills check (not include_company_skills or kind = 'skill_resume');
drop trigger shares_updated on shares;
create trigger shares_updated
  before update of label, expires_at, max_accesses, revoked_at, include_company_skills, redactions, allow_download, passcode,
    template, accent_color, version_number, allow_fork
  on shares for each row execute function keep_updated_at();

-- What of a share somebody who is signed in may fork, and whose it is; counts as an access, but for its owner. passcode alone,
-- with nothing counted, where there is another one than has been proved; no row where there is nothing to fork.
create function share_fork(hash bytea, viewer uuid, proved text)
returns table (resource_id uuid, owner_id uuid, passcode text) language plpgsql as $$
declare
  opened shares;
begin
  perform set_config('vitae.actor', 'gateway', true), set_config('vitae.share_token', encode(hash, 'hex'), true);
  select s.* into opened from shares s
  where s.token_hash = hash and s.kind = 'resource' and s.allow_fork and s.revoked_at is null
    and (s.expires_at is null or s.expires_at > clock_timestamp())
    and (s.max_accesses is null or s.access_count < s.max_accesses or s.user_id = viewer)
    and not exists (select from erased_users e where e.user_id = s.user_id);
  if not found then
    return;
  end if;
  if opened.user_id <> viewer and opened.passcode <> coalesce(proved, '') then
    return query select null::uuid, null::uuid, opened.passcode;
    return;
  end if;
  if opened.user_id <> viewer then
    update shares s set access_count = s.access_count + 1
    where s.id = opened.id and s.revoked_at is null and (s.max_accesses is null or s.access_count < s.max_accesses);
    if not found then
      return;
    end if;
  end if;
  return query select opened.subject_id, opened.user_id, null::text;
end $$;

-- ---- tries of passcodes, counted for all processes ----

-- What tries are hashed with, so that nobody reads addresses here; another one each day.
create table passcode_salt (
  only_one boolean primary key default true check (only_one),
  salt     bytea not null check (length(salt) = 32),
  since    timestamptz not null default now()
);
create function passcode_new_salt() returns bytea volatile language sql
  return decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
insert into passcode_salt (salt) values (passcode_new_salt());

create table passcode_tries (
  -- SHA-256 of the salt and of a link, or of who tries it.
  counted bytea primary key check (length(counted) = 32),
  tries   int not null default 1 check (tries > 0),
  -- They count for a minute from the first one on.
  since   timestamptz not null default now()
);
create index passcode_tries_since on passcode_tries (since);

alter table passcode_salt enable row level security;
alter table passcode_salt force row level security;
alter table passcode_tries enable row level security;
alter table passcode_tries force row level security;
-- The gateway counts tries, of any link and by anybody: no row says of which, or by whom.
create policy passcode_tries_count on passcode_tries for all
  using (vitae_actor() = 'gateway') with check (vitae_actor() = 'gateway');
create policy passcode_salt_read on passcode_salt for select using (vitae_actor() = 'gateway');
-- The sweep sees and removes those that count no more, and makes another salt.
create policy passcode_tries_see on passcode_tries for select
  using (vitae_actor() = 'relay' and since <= now() - interval '1 minute');
create policy passcode_tries_sweep on passcode_tries for delete
  using (vitae_actor() = 'relay' and since <= now() - interval '1 minute');
create policy passcode_salt_renew on passcode_salt for all
  using (vitae_actor() = 'relay') with check (vitae_actor() = 'relay');
grant select, insert, update, delete on passcode_tries to ${app};
grant select, update on passcode_salt to ${app};

-- Counts one more; the seconds to wait once there were more than most within a minute, else 0.
create function passcode_counted(what bytea, most int) returns int volatile language sql as $$
  insert into passcode_tries as known (counted) values (what)
  on conflict (counted) do update set
    tries = case when known.since <= now() - interval '1 minute' then 1 else least(known.tries, most) + 1 end,
    since = case when known.since <= now() - interval '1 minute' then now() else known.since end
  returning case when tries <= most then 0 else greatest(1, ceil(extract(epoch from since + interval '1 minute' - now())))::int end
$$;

-- One try of a link's passcode by somebody: who has tried too often already has no further one counted of the link. Everybody
-- counts in this order, so nobody waits crosswise.
create function passcode_try(link bytea, who text, most int) returns int volatile language plpgsql as $$
declare
  waiting int;
  salted bytea;
begin
  perform set_config('vitae.actor', 'gateway', true);
  select s.salt into salted from passcode_salt s;
  waiting := passcode_counted(sha256(salted || convert_to('who/' || who, 'UTF8')), most);
  return case when waiting > 0 then waiting else passcode_counted(sha256(salted || convert_to('link/', 'UTF8') || link), most) end;
end $$;
