-- What providers ask for a million tokens, in millionths of the currency: a row per change, the greatest version holds.
create table model_prices (
  provider                        text not null check (provider ~ '^[a-z][a-z0-9_]{0,49}$'),
  model                           text not null check (model ~ '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$'),
  version                         int not null check (version > 0),
  valid_from                      timestamptz not null default now(),
  input_micros_per_million        bigint not null check (input_micros_per_million between 0 and 1000000000),
  cached_input_micros_per_million bigint not null check (cached_input_micros_per_million between 0 and input_micros_per_million),
  output_micros_per_million       bigint not null check (output_micros_per_million between 0 and 1000000000),
  -- The budgets' own: amounts of several currencies do not add up.
  currency                        text not null default 'USD' check (currency = 'USD'),
  created_at                      timestamptz not null default now(),
  updated_at                      timestamptz not null default now(),
  primary key (provider, model, version)
);
comment on column model_prices.cached_input_micros_per_million is 'of input that the provider had kept from an earlier call';
create trigger model_prices_updated before update on model_prices for each row execute function keep_updated_at();
alter table model_prices enable row level security;
alter table model_prices force row level security;
create policy model_prices_see on model_prices for select using (vitae_actor() <> '');
comment on policy model_prices_see on model_prices is 'nobody''s rows: every transaction of the service reads them';
create policy model_prices_add on model_prices for insert with check (vitae_super_admin());
comment on policy model_prices_add on model_prices is 'a super_admin adds what holds from now on';
grant select, insert on model_prices to ${app};

-- What a call costs, in whole micros, rounded up. generation-service reckons the same (contracts/call-costs.json).
create function call_cost(input bigint, cached bigint, output bigint, input_price bigint, cached_price bigint,
                          output_price bigint) returns bigint immutable parallel safe language sql
  return ((input - least(cached, input)) * input_price + least(cached, input) * cached_price + output * output_price + 999999)
         / 1000000;

-- The models that Vitae asks where nothing else is configured, as their providers list them. The owner writes here alone.
create policy model_prices_seed on model_prices for insert to current_user with check (true);
insert into model_prices (provider, model, version, valid_from, input_micros_per_million, cached_input_micros_per_million,
                          output_micros_per_million)
values ('openai', 'gpt-5-mini', 1, '2025-01-01T00:00:00Z', 250000, 25000, 2000000),
       ('gemini', 'gemini-2.5-flash', 1, '2025-01-01T00:00:00Z', 300000, 30000, 2500000);
drop policy model_prices_seed on model_prices;
