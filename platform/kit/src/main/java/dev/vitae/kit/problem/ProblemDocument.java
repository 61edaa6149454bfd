package dev.vitae.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The body of every error answer (RFC 9457, {@code application/problem+json}).
 *
 * @param type a stable URI per code
 * @param title the HTTP status in words
 * @param code machine-readable, stable
 * @param traceId to quote when asking for help; not of a request that is not traced
 * @param current an extension: what was changed meanwhile, as it is now
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String traceId,
        List<FieldError> errors,
        Object current) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(Problem problem) {
        return new ProblemDocument(
                "https://vitae.dev/problems/" + problem.code().replace('_', '-'),
                title(problem.status()),
                problem.status(),
                problem.code(),
                problem.getMessage(),
                traceId(Span.current().getSpanContext()),
                problem.errors(),
                problem.current());
    }

    private static String traceId(SpanContext span) {
        return span.isValid() ? span.getTraceId() : "";
    }

    private static String title(int status) {
        if (status == 422) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    public static Response response(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(of(problem));
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
