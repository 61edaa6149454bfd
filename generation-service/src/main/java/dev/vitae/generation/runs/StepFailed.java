package dev.vitae.generation.runs;

/** A step has ended without what it is for; trying again by itself would not help. */
final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code what a client can act on; part of the API */
    StepFailed(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
