package org.redvest.order.usecase;

import java.time.Instant;
import java.util.List;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.order.out.OrderViews;
import org.redvest.order.out.OrderViews.Consequence;
import org.redvest.shared.City;

/** The part of {@link OrderViews} that the clock reads, in a transaction of its own. */
public interface DueReader {

  List<City> cities();

  OrderViews.Due due(City city, Instant at, int limit);

  List<Consequence> ofClosing(PositionId position, int limit);

  List<Consequence> ofSuspension(TeamId team, int limit);
}
