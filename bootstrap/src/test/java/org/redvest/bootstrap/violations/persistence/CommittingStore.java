// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.persistence;

import jakarta.transaction.Transactional;

/** Opens a transaction of its own. */
@Transactional
public class CommittingStore {}
