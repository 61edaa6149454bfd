-- What was asked of models for a person, and how it went: there is nothing that anybody wrote in it.
create policy ai_events_see on ai_events for select using (vitae_super_admin());
comment on policy ai_events_see on ai_events is 'a super_admin finds out why a call failed';
