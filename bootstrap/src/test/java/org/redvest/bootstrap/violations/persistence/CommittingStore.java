package org.redvest.bootstrap.violations.persistence;

import jakarta.transaction.Transactional;

/** Opens a transaction of its own. */
@Transactional
public class CommittingStore {}
