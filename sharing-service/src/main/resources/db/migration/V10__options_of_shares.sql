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
