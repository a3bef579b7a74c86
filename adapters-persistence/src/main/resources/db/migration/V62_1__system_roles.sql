-- The three system roles: given without an end, so that one that was not ended is held; one person
-- holds one of them at most.
ALTER TABLE appointment
  DROP CONSTRAINT appointment_role,
  ADD CONSTRAINT appointment_role CHECK (role IN (
    'ADMINISTRATOR', 'KEEPER', 'DISPATCHER', 'SECRETARY', 'SUPERVISOR', 'PARTNER',
    'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
  ADD CONSTRAINT appointment_system_role_ends_by_hand CHECK (
    role NOT IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') OR valid_to IS NULL OR ended_by IS NOT NULL);
CREATE UNIQUE INDEX appointment_one_system_role ON appointment (city, person_id)
  WHERE role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') AND valid_to IS NULL;
