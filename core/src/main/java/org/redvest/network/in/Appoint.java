package org.redvest.network.in;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.access.Role;
import org.redvest.network.model.Appointment;

/**
 * Appoints an account to a role at a position. By an ADMINISTRATOR at the position or above, never
 * himself; the first ADMINISTRATOR of a city or province by the token role redvest-bootstrap, as
 * long as there is none. A PARTNER is appointed by the SECURITY_ADMIN. The system roles are held at
 * a root, without an end, one by a person at most; an AUDITOR holds no other role at all. The
 * account may never have written anything; a partner's machine client is appointed the same way.
 */
public interface Appoint {

  Appointment appoint(Caller caller, PositionId position, Supplier<Command> input);

  /**
   * @param account the issuer's identifier of the account; personal
   * @param from now when null; never before now
   * @param to null for no end
   */
  record Command(String account, Role role, @Nullable Instant from, @Nullable Instant to) {

    @Override
    public String toString() {
      return "Command[" + role + "]";
    }
  }
}
