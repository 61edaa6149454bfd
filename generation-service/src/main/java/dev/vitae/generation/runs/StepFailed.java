package dev.vitae.generation.runs;

import dev.vitae.generation.guard.Finding;
import java.util.List;

/** A step has ended without what it is for; trying again by itself would not help. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Finding> findings;

    /** @param code what a client can act on; part of the API */
    StepFailed(String code) {
        this(code, List.of());
    }

    /** @param findings of a check, for the person alone */
    StepFailed(String code, List<Finding> findings) {
        super(code, null, false, false);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }

    String code() {
        return code;
    }
}
