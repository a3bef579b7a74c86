-- What people agree to and withdraw stands in the trail, too.
alter table audit_entry drop constraint audit_entry_kind;
alter table audit_entry add constraint audit_entry_kind check (kind in (
    'SIGNED_IN', 'TOKEN_REFUSED', 'REFUSED',
    'APPOINTED', 'APPOINTMENT_ENDED', 'ACCOUNT_BLOCKED', 'ACCOUNT_UNBLOCKED',
    'POSITION_ADDED', 'POSITION_CLOSED', 'POSITIONS_IMPORTED',
    'TEAM_APPROVED', 'TEAM_REJECTED', 'TEAM_SUSPENDED', 'TEAM_REINSTATED', 'TEAM_DISSOLVED',
    'CONTACT_DISCLOSED', 'PERSON_SEARCHED', 'CONSENT_STATED', 'DATA_EXPORTED', 'DATA_DELETED', 'TRAIL_READ'));
