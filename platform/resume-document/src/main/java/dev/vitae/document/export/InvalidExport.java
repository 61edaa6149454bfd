package dev.vitae.document.export;

import dev.vitae.document.Violation;
import java.util.List;

/** An export was asked for that there is not; the message is for people. */
public final class InvalidExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Violation> violations;

    private InvalidExport(String code, String message, List<Violation> violations) {
        super(message, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** One parameter decides that. */
    InvalidExport(String pointer, String code, String message) {
        this(code, message, List.of(new Violation(pointer, code, message)));
    }

    static InvalidExport of(List<Violation> violations) {
        return new InvalidExport(
                "validation_failed", "Some parameters are not valid; errors says which and why.", violations);
    }

    /** {@code format_unsupported}, {@code template_unknown} or {@code validation_failed}. */
    public String code() {
        return code;
    }

    /** Their pointers name the parameters: {@code /accentColor}. */
    public List<Violation> violations() {
        return violations;
    }
}
