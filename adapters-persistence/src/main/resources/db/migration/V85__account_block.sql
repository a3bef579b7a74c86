-- Whether an account is let in. The version counts its blockings and unblockings, as its events do.
alter table sign_in_link
  add column account_version bigint         not null default 1,
  add column blocked_reason  text,
  add column blocked_since   timestamptz(6),
  add constraint sign_in_link_version_positive check (account_version >= 1),
  add constraint sign_in_link_block_whole check ((blocked_reason is null) = (blocked_since is null)),
  add constraint sign_in_link_block_reason check (
    blocked_reason in ('COMPROMISED', 'MISUSE', 'OFFICE_ENDED', 'BY_AUTHORITY', 'OTHER'));
