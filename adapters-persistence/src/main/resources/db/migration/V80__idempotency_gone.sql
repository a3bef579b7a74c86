-- What a request took away is answered with 204 again.
alter table idempotency drop constraint idempotency_effect_known;
alter table idempotency
  add constraint idempotency_effect_known check (effect in ('CREATED', 'DONE', 'GONE'));
