package org.redvest.order;

import java.util.UUID;
import org.redvest.shared.Id;

/** A need on its way (点单). */
public record OrderId(UUID value) implements Id {}
