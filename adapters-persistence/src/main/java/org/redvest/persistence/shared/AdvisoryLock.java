// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

/**
 * Locks on what has no row of its own, until the transaction ends. Every kind has its own number
 * here, or two features would wait for each other without knowing of it. None is changed, for the
 * replicas of an upgrade lock against each other.
 */
public enum AdvisoryLock {
  /** A city's tree of positions, by the city's code. */
  TREE(1),
  /** A partner's reference, by its hash. */
  REFERENCE(2),
  /** What a person holds in a city, by the hash of both. */
  HOLDER(3),
  /** A city's chain of audit entries, by the city's code. */
  AUDIT_LINKS(21),
  /** The folder of checkpoints. */
  CHECKPOINTS(22);

  private final int kind;

  AdvisoryLock(int kind) {
    this.kind = kind;
  }

  /** Waits for whoever has the same number of the same kind. */
  public void take(PlainSql sql, int number) {
    sql.run("select pg_advisory_xact_lock(?, ?)", kind, number);
  }

  /** Has it at once, or not at all: somebody else is at what it is for. */
  public boolean tryTake(PlainSql sql, int number) {
    return sql.find(
            "select pg_try_advisory_xact_lock(?, ?)", row -> row.getBoolean(1), kind, number)
        .orElseThrow();
  }
}
