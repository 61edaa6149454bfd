package dev.vitae.generation.guard;

import java.util.List;

/**
 * What the guard found.
 *
 * @param supported whether every claim is supported: no findings
 * @param findings in the order of the tailored content
 */
public record GuardReport(boolean supported, List<Finding> findings) {

    public GuardReport {
        findings = List.copyOf(findings);
    }

    static GuardReport of(List<Finding> findings) {
        return new GuardReport(findings.isEmpty(), findings);
    }
}
