package org.redvest.network.in;

import org.redvest.access.PositionId;
import org.redvest.network.model.PositionDetail;

/** Shows one position, closed ones too; for everybody. */
public interface FindPosition {

  PositionDetail find(PositionId id);
}
