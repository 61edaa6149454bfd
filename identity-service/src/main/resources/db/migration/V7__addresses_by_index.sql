-- Under row-level security an index serves only comparisons that can leak nothing, and citext's are not among them: looking
-- for an address would read every row. Text's are.
alter table users add column email_folded text generated always as (lower(email::text)) stored;
create unique index users_email_folded on users (email_folded);
alter table invitations add column email_folded text generated always as (lower(email::text)) stored;
drop index invitations_email;
create index invitations_email_folded on invitations (email_folded) where email_folded is not null;
update personal_tables set hidden = hidden || '{email_folded}' where name in ('users', 'invitations');

create or replace function erase_invitations_to() returns trigger language plpgsql as $$
begin
  delete from invitations where email_folded = old.email_folded;
  return old;
end $$;
