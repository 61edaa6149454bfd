-- What a link looks like where it is passed on, as a PNG; absent where visitors may look and no more.
alter table share_documents add column png bytea check (length(png) <= 262144);
-- It is compressed already.
alter table share_documents alter column png set storage external;
update personal_tables set hidden = hidden || '{png}' where name = 'share_documents';

create or replace function share_form(d share_documents, format text) returns bytea immutable parallel safe language sql
  return case format when 'html' then d.html when 'json' then d.json when 'pdf' then d.pdf when 'markdown' then d.markdown
    when 'text' then d.plain_text when 'json_resume' then d.json_resume when 'png' then d.png end;

-- Documents that are there already get theirs by a task each, which makes them for the next edition.
alter table shares no force row level security;
select set_config('vitae.actor', 'worker', true);
update shares set edition = edition + 1 where revoked_at is null;
insert into task (id, kind, subject_id, user_id, payload)
  select uuidv7(), 'refresh_share', id, user_id, '{"atLeast": 0}' from shares where revoked_at is null;
alter table shares force row level security;
