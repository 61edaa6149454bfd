-- Events no longer bring the terms of a vacancy: a task asks for them and keeps them, for the vacancy's person alone.
drop policy vacancy_terms_project on vacancy_terms;
-- Terms are kept by the task that works for the vacancy's person.
create policy vacancy_terms_keep on vacancy_terms for all
  using (vitae_actor() = 'worker' and user_id = vitae_user())
  with check (vitae_actor() = 'worker' and user_id = vitae_user());
