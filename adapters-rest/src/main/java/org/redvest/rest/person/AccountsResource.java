// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redvest.access.PersonId;
import org.redvest.person.in.AccountAdministration;
import org.redvest.person.in.AccountAdministration.Action;
import org.redvest.person.in.AccountAdministration.Command;
import org.redvest.rest.body.Nothing;
import org.redvest.rest.body.Posted;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;

/** Somebody's account, as the system's administrator sees to it: let in, or kept out. */
@Path("/v1/people")
@Tag(name = "accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AccountsResource {

  private final AccountAdministration accounts;
  private final Callers callers;
  private final Clock clock;

  /** Whom a search found. */
  @Schema(name = "AccountSearchAnswer")
  record Found(
      @Size(max = 1) @Schema(description = "One, or none.") List<AccountStandingJson> items) {}

  @Inject
  AccountsResource(AccountAdministration accounts, Callers callers, Clock clock) {
    this.accounts = accounts;
    this.callers = callers;
    this.clock = clock;
  }

  @GET
  @Path("/{id}")
  @Described(
      summary = "Show whether an account is let in",
      who =
          "the SYSTEM_ADMIN of the city that the person is at home in; its SECURITY_ADMIN too, while"
              + " a second person is wanted for a blocking.",
      answer = "How it stands.")
  public AccountStandingJson getAccount(@PathParam("id") String id) {
    var person = PathIds.of(id, PersonId::new);
    return AccountStandingJson.from(accounts.show(callers.current(), person), clock.instant());
  }

  /** A POST, because what is looked for is personal (DESIGN 11). */
  @POST
  @Path("/searches")
  @Described(
      summary = "Find the person of an account",
      who =
          "the SYSTEM_ADMIN of the city. Only people who are at home in it are found. Each search"
              + " stands in the audit trail.",
      answer = "The person, or nobody.")
  public Found searchAccount(Posted<AccountSearchRequest> body) {
    var found = accounts.search(body.as(AccountSearchRequest::toDomain));
    var now = clock.instant();
    return new Found(found.stream().map(one -> AccountStandingJson.from(one, now)).toList());
  }

  @POST
  @Path("/{id}/blocking")
  @Described(
      summary = "Keep an account out",
      who =
          "the SYSTEM_ADMIN of the city that the person is at home in, never for his own. From its"
              + " next request on the account is refused with ACCOUNT_BLOCKED wherever it is asked"
              + " what it may do. Roles, teams and orders stay as they are. Who holds a system role,"
              + " and the last ADMINISTRATOR of a root who is let in, is kept out by two: the first"
              + " is answered 202 and nothing changes, until within 72 hours another SYSTEM_ADMIN,"
              + " or a SECURITY_ADMIN, sends the same; unblocking takes it back.",
      answer = "How it stands now.",
      asked = "Not blocked yet: it takes a second person.")
  public AccountStandingJson blockAccount(
      @PathParam("id") String id, Posted<BlockingRequest> body) {
    return give(id, Action.BLOCK, body, blocking -> new Command.Block(blocking.reason()));
  }

  @POST
  @Path("/{id}/unblocking")
  @Described(
      summary = "Let an account in again",
      who = "the SYSTEM_ADMIN of the city that the person is at home in, never for his own.",
      answer = "How it stands now.")
  public AccountStandingJson unblockAccount(@PathParam("id") String id, Posted<Nothing> body) {
    return give(id, Action.UNBLOCK, body, _ -> new Command.Unblock());
  }

  private <T> AccountStandingJson give(
      String id, Action action, Posted<T> body, Function<T, Command> command) {
    var standing = accounts.give(action, body.to(id, PersonId::new, command));
    return AccountStandingJson.from(standing, clock.instant());
  }
}
