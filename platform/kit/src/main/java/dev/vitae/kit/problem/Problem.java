package dev.vitae.kit.problem;

import java.util.List;
import java.util.Map;

/**
 * A refusal that a person can act on; answered as RFC 9457 problem details. {@code code} is stable and part of the API,
 * {@code detail} says what was wrong and what to do, {@code errors} point into the request's body.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;
    private final transient Object current;

    private Problem(
            int status,
            String code,
            String detail,
            List<FieldError> errors,
            Map<String, String> headers,
            Object current) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
        this.current = current;
    }

    public Problem(int status, String code, String detail, List<FieldError> errors, Map<String, String> headers) {
        this(status, code, detail, errors, headers, null);
    }

    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(400, code, detail);
    }

    public static Problem unauthorized(String code, String detail) {
        return new Problem(401, code, detail, List.of(), Map.of("WWW-Authenticate", "Bearer"));
    }

    /** The token outlives its user. */
    public static Problem accountGone() {
        return unauthorized("account_gone", "This account is no longer there. Sign in again.");
    }

    public static Problem forbidden() {
        return new Problem(403, "forbidden", "Your role does not allow this.");
    }

    /** Also the answer for what exists but belongs to somebody else. */
    public static Problem notFound() {
        return new Problem(404, "not_found", "There is nothing here, or it is not yours. Check the id.");
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(409, code, detail);
    }

    public static Problem unprocessable(String code, String detail) {
        return unprocessable(code, detail, List.of());
    }

    /** Some parts of what is asked for are not valid, for a reason of its own. */
    public static Problem unprocessable(String code, String detail, List<FieldError> errors) {
        return new Problem(422, code, detail, errors, Map.of());
    }

    public static Problem invalid(List<FieldError> errors) {
        return unprocessable("validation_failed", "Some members are not valid; errors says which and why.", errors);
    }

    /** A part that this work needs is away; trying again shortly helps. */
    public static Problem unavailable(String code) {
        return new Problem(
                503,
                code,
                "A part of Vitae that this needs is not available right now. Try again shortly.",
                List.of(),
                Map.of("Retry-After", "5"));
    }

    /** The same, and what the thing in question is like now, so that whoever was overtaken need not ask. */
    public Problem showing(Object now) {
        return new Problem(status, code, getMessage(), errors(), headers(), now);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }

    public Map<String, String> headers() {
        return headers == null ? Map.of() : headers;
    }

    /** Null where nothing is shown. */
    public Object current() {
        return current;
    }
}
