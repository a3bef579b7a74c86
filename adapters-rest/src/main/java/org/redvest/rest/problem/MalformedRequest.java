package org.redvest.rest.problem;

import java.util.List;
import java.util.Map;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;

/** A request whose form is wrong, with every field that is. */
public final class MalformedRequest extends Refusal {

  private final transient List<Problem.Violation> violations;

  public MalformedRequest(List<Problem.Violation> violations) {
    super(SharedRefusal.Code.MALFORMED_REQUEST, Map.of());
    this.violations = List.copyOf(violations);
  }

  public MalformedRequest(String field, String message) {
    this(List.of(new Problem.Violation(field, message)));
  }

  public List<Problem.Violation> violations() {
    return violations;
  }
}
