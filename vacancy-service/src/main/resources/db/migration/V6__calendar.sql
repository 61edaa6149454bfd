-- ---- a person's calendar feed: what its secret address shows to whoever has it ----

-- The hash of the secret that was handed over; null outside calendar_open.
create function vitae_calendar_secret() returns bytea stable parallel safe language sql
  return decode(nullif(current_setting('vitae.calendar_secret', true), ''), 'hex');

create table calendar_feeds (
  user_id       uuid primary key,
  -- SHA-256 of the secret; the secret itself is nowhere.
  secret_hash   bytea not null unique check (length(secret_hash) = 32),
  secret_prefix text not null check (secret_prefix ~ '^vc_[0-9A-Za-z]{6}$'),
  -- Since when there is this address: another one begins anew.
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);
create trigger calendar_feeds_updated before update on calendar_feeds for each row execute function keep_updated_at();
alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
-- A person's feed is that person's alone.
create policy calendar_feeds_own on calendar_feeds for all
  using (user_id = vitae_user()) with check (user_id = vitae_user());
-- Whoever asks for a calendar sees the one feed whose secret they have.
create policy calendar_feeds_gateway on calendar_feeds for select
  using (vitae_actor() = 'gateway' and secret_hash = vitae_calendar_secret());
grant select, insert, update, delete on calendar_feeds to ${app};
select personal_table('calendar_feeds', hidden => '{secret_hash}');

-- Opens a feed by its secret's hash: from here to its end the transaction reads what the feed's person may read, and changes
-- nothing whatever it tries. False, and nothing opened, for a secret that is unknown or was revoked.
create function calendar_open(hash bytea) returns boolean language plpgsql as $$
declare
  person uuid;
begin
  perform set_config('vitae.actor', 'gateway', true),
          set_config('vitae.calendar_secret', encode(hash, 'hex'), true);
  select f.user_id into person from calendar_feeds f
  where f.secret_hash = hash and not exists (select from erased_users e where e.user_id = f.user_id);
  perform set_config('vitae.calendar_secret', '', true);
  if person is null then
    return false;
  end if;
  perform set_config('vitae.user_id', person::text, true), set_config('transaction_read_only', 'on', true);
  return true;
end $$;

-- A moment as JSON says it: UTC, to the microsecond.
create function utc_text(moment timestamptz) returns text immutable parallel safe language sql
  return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
