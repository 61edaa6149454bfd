-- ---- the first admin ----
-- The configuration makes an admin while there is none: who signs in with a named address sees whether there is.
create policy users_sign_in_admins on users for select
  using (vitae_actor() = 'sign_in' and role = 'super_admin' and vitae_sign_in_email() = vitae_sign_in_admin());

-- ---- how many sessions a person has at a time ----
-- A sign-in sees none of the person's sessions. The oldest are ended by the owner, as these alone allow.
create policy sessions_crowd_see on sessions for select to current_user
  using (vitae_actor() = 'sign_in' and user_id = vitae_user());
create policy sessions_crowd_end on sessions for update to current_user
  using (vitae_actor() = 'sign_in' and user_id = vitae_user()) with check (revoked_at is not null);
-- Ends all live sessions of the person who signs in but the newest ones; says how many it were.
create function end_oldest_sessions(most int) returns bigint volatile security definer language sql as $$
  with ended as (
    update sessions set revoked_at = now(), version = version + 1
    where id in (
      select s.id from sessions s where s.user_id = vitae_user() and s.revoked_at is null and s.expires_at > now()
      order by s.created_at desc, s.id desc offset most)
    returning 1)
  select count(*) from ended
$$;

-- ---- how many people a person or a company invites by mail ----
-- Of the invitations to other tenants, a person sees none. The owner counts those that they have made.
create policy invitations_count on invitations for select to current_user using (user_id = vitae_user());
-- Made within a day, with an address, in whichever state: by the person, or to the tenant that the transaction is about,
-- whichever are more. One that was accepted has no address any more: it was welcome.
create function invitations_mailed() returns bigint stable security definer language sql
  return greatest(
    (select count(*) from invitations i
     where i.user_id = vitae_user() and i.email is not null and i.created_at > now() - interval '24 hours'),
    (select count(*) from invitations i
     where i.tenant_id = vitae_tenant() and i.email is not null and i.created_at > now() - interval '24 hours'));
