-- The service may read the ledger of calls and add to it, and nothing else. What has to be taken out of it a role takes that nobody
-- can be, through the four functions below (docs/adr/0058-a-ledger-that-is-only-added-to.md).
revoke update, delete on ai_events from ${app};
grant usage on schema public to ${keeper};
grant select, delete, update (tenant_id, subject_id, updated_at) on ai_events to ${keeper};
-- An erased person's calls stay in the sums (ai_outlive).
grant select, update (erased_calls, erased_input_tokens, erased_output_tokens, erased_cost_micros, updated_at) on ai_hours to ${keeper};
grant select, update (erased_calls, updated_at) on ai_latencies to ${keeper};

-- ---- sessions of the wizard that are gone ----
alter table ai_events alter column subject_id drop not null;
comment on column ai_events.subject_id is 'null once the session that it was for is gone';
create policy ai_events_forget on ai_events for update to ${keeper} using (vitae_actor() = 'consumer') with check (subject_id is null);
comment on policy ai_events_forget on ai_events is 'a session that is gone is not told of by the calls that were made for it';

-- Of calls that had begun by then it is told later.
create table deleted_sessions (
  session_id uuid primary key,
  user_id    uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index deleted_sessions_user on deleted_sessions (user_id);
create trigger deleted_sessions_updated before update on deleted_sessions for each row execute function keep_updated_at();
alter table deleted_sessions enable row level security;
alter table deleted_sessions force row level security;
create policy deleted_sessions_keep on deleted_sessions for insert with check (vitae_actor() = 'consumer');
comment on policy deleted_sessions_keep on deleted_sessions is 'written from events alone';
create policy deleted_sessions_see on deleted_sessions for select using (vitae_actor() in ('consumer', 'relay'));
comment on policy deleted_sessions_see on deleted_sessions is 'consumers look for the session of a call';
create policy deleted_sessions_end on deleted_sessions for delete
  using (vitae_actor() = 'relay' and created_at < now() - interval '62 days');
comment on policy deleted_sessions_end on deleted_sessions is 'the retention job clears up what no call is told of any more';
grant select, insert, delete on deleted_sessions to ${app};
select personal_table('deleted_sessions', hidden => '{*}');

-- ---- what became of calls, once their month is let go of ----
-- Nobody's: neither whose a call was nor what for. So erasures have nothing to look for in it, and it may be kept for as long as books are.
create table ai_archive (
  call_id             uuid not null,
  attempt             int not null,
  purpose             text not null,
  provider            text not null,
  model               text not null,
  provider_type       text not null,
  input_tokens        bigint not null,
  cached_input_tokens bigint not null,
  output_tokens       bigint not null,
  latency_ms          bigint not null,
  status              text not null,
  error_kind          text,
  cost_micros         bigint,
  currency            text not null,
  occurred_at         timestamptz not null,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  primary key (occurred_at, call_id, attempt)
);
create trigger ai_archive_updated before update on ai_archive for each row execute function keep_updated_at();
alter table ai_archive enable row level security;
alter table ai_archive force row level security;
create policy ai_archive_see on ai_archive for select using ((select vitae_super_admin()));
comment on policy ai_archive_see on ai_archive is 'a super_admin compares it with bills';
create policy ai_archive_keep on ai_archive for insert to ${keeper} with check (vitae_actor() = 'relay');
comment on policy ai_archive_keep on ai_archive is 'the retention job, through archive_calls';
grant select on ai_archive to ${app};
grant insert on ai_archive to ${keeper};
create policy ai_events_archive on ai_events for select to ${keeper} using (vitae_actor() = 'relay');
comment on policy ai_events_archive on ai_events is 'the retention job, through archive_calls';

-- ---- what may be done ----
create function erase_calls() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone bigint;
begin
  delete from ai_events where user_id = vitae_user();
  get diagnostics gone = row_count;
  return gone;
end $$;
create function forget_company_of_calls() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone bigint;
begin
  update ai_events set tenant_id = null where tenant_id = vitae_tenant();
  get diagnostics gone = row_count;
  return gone;
end $$;
create function forget_session_of_calls(person uuid, session uuid) returns void language sql security definer
set search_path = public, pg_temp as $$
  update ai_events set subject_id = null where user_id = person and subject_id = session
$$;
create function archive_calls(before timestamptz) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into ai_archive (call_id, attempt, purpose, provider, model, provider_type, input_tokens, cached_input_tokens, output_tokens,
    latency_ms, status, error_kind, cost_micros, currency, occurred_at)
  select id, attempt, purpose, provider, model, provider_type, input_tokens, cached_input_tokens, output_tokens, latency_ms, status,
    error_kind, cost_micros, currency, occurred_at
  from ai_events where occurred_at < before order by occurred_at
$$;
revoke all on function erase_calls(), forget_company_of_calls(), forget_session_of_calls(uuid, uuid), archive_calls(timestamptz) from public;
-- archive_calls is for drop_months alone, which lets go of the rows in the same transaction.
grant execute on function erase_calls(), forget_company_of_calls(), forget_session_of_calls(uuid, uuid) to ${app};
-- Whoever is to own a function may for that moment make some here.
grant create on schema public to ${keeper};
alter function erase_calls() owner to ${keeper};
alter function forget_company_of_calls() owner to ${keeper};
alter function forget_session_of_calls(uuid, uuid) owner to ${keeper};
alter function archive_calls(timestamptz) owner to ${keeper};
revoke create on schema public from ${keeper};
update personal_tables set erased_by = 'erase_calls', forgotten_by = 'forget_company_of_calls' where name = 'ai_events';

-- As in V11, but that calls go into the archive.
create or replace function drop_months(parent text, months_kept int) returns int language plpgsql security definer
set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare
  edge date := (date_trunc('month', now() at time zone 'UTC') - make_interval(months => months_kept))::date;
  first_kept timestamptz := edge::timestamp at time zone 'UTC';
  part text;
  dropped int := 0;
begin
  if months_kept < 3 or parent <> all (tables_by_month()) then
    raise exception 'not let go of: % months of %', months_kept, parent;
  end if;
  -- Whoever counts once more sees all of a day, or that it is not kept.
  perform take_turn('vitae.ai-ledger');
  perform take_turn('vitae.usage-log');
  update retention set kept_since = edge where log = parent and kept_since < edge;
  if parent = 'ai_events' then
    perform archive_calls(first_kept);
  end if;
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = parent::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$' and to_date(right(c.relname, 7), 'YYYY_MM') < edge
  loop
    execute format('drop table %I', part);
    dropped := dropped + 1;
  end loop;
  execute format('delete from %I where occurred_at < $1', parent || '_other') using first_kept;
  return dropped;
end $$;
