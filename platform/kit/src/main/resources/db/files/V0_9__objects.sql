-- Where a file's bytes are: here, or in an object store under object_id, which nobody can guess (docs/adr/0062-files-in-an-object-store.md).
-- The row stays here either way, and with it who may see the file.
alter table stored_file alter column bytes drop not null;
alter table stored_file add column object_id uuid;
alter table stored_file drop constraint stored_file_check; -- size = length(bytes), which had to be there
alter table stored_file add constraint stored_file_size check (size between 1 and 20971520);
alter table stored_file add constraint stored_file_in_one_place
  check ((bytes is null) <> (object_id is null) and (bytes is null or size = length(bytes)));
create unique index stored_file_object on stored_file (object_id) where object_id is not null;
create index stored_file_here on stored_file (id) where object_id is null;
-- A file that moves keeps all but its place.
grant update (bytes, object_id) on stored_file to ${app};
-- Who removes an object acts for that object alone, and sees whether a file is in it. What looks for files to move acts for nobody
-- and finds all; it moves each as a worker for the person whose it is.
create policy stored_file_of_object on stored_file for select
  using (case when vitae_actor() = 'worker' then object_id = vitae_user() else false end);
create policy stored_file_to_move on stored_file for select using (vitae_actor() = 'worker' and vitae_user() is null);

-- Whatever removes a row, or moves its file, an erasure too: its object goes after the commit, tried until it is gone.
create function remove_left_object() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.object_id is distinct from new.object_id then
    insert into task (id, kind, subject_id, user_id) values (uuidv7(), 'files.removal', old.object_id, old.object_id);
  end if;
  return null;
end $$;
create trigger stored_file_object_left after delete or update of object_id on stored_file
  for each row when (old.object_id is not null) execute function remove_left_object();

-- One move of a file at a time, however many processes look for some.
create unique index task_file_move on task (subject_id) where kind = 'files.move';
update personal_tables set hidden = '{bytes,sha256,object_id}' where name = 'stored_file';
