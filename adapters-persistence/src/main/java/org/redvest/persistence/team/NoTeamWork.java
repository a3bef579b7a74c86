package org.redvest.persistence.team;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.redvest.access.TeamId;
import org.redvest.team.out.TeamWork;

/**
 * Holds as long as RedVest keeps no orders: without any, no team holds one. The adapter of the
 * orders takes its place as soon as there is one.
 */
@DefaultBean
@ApplicationScoped
class NoTeamWork implements TeamWork {

  @Override
  public void lock(TeamId team) {}

  @Override
  public List<HeldOrder> heldBy(TeamId team) {
    return List.of();
  }

  @Override
  public int openOffers(TeamId team) {
    return 0;
  }

  @Override
  public void suspended(TeamId team, Instant at) {}

  @Override
  public void dissolved(TeamId team, Instant at) {}
}
