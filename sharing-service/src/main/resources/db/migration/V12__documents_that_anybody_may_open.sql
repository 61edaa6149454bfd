-- What a visitor is shown is a plain lookup: what admits the row is decided once per statement, and nothing is set, encoded or
-- called for it (docs/adr/0052-the-gateway-has-a-server-of-its-own.md).

-- The policies that there are hold whoever works as the application, as before. A plan asks all that hold whoever it is for, so
-- those that hold the owner are others.
do $$
declare
  p record;
begin
  for p in select policyname from pg_policies where schemaname = current_schema() and tablename = 'share_documents' loop
    execute format('alter policy %I on share_documents to ${app}', p.policyname);
  end loop;
end $$;
-- The owner, for whom share_shown reads and whom FORCE holds too: when the gateway asks, what is open to anybody with its link.
create policy share_documents_shown on share_documents for select to current_user
  using (vitae_actor() = 'gateway' and unconditional);

-- The documents that a link alone opens now. Whoever asks has to be the gateway, and has to ask by the hash of a token: that no
-- statement of it asks for more is what holds them apart. The gateway makes the marks of visits as share_visit_mark does.
create view share_shown as
  select token_hash, share_id, file_name, style, html, json, pdf, markdown, plain_text as text, json_resume, png,
    visit_key
  from share_documents
  where expires_at is null or expires_at > now();
grant select on share_shown to ${app};

drop function share_show(bytea, text);
