package org.redvest.persistence.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.redvest.persistence.shared.CityKey;

@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<TeamEntity, CityKey> {}
