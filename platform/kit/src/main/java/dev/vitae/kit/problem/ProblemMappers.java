package dev.vitae.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into a problem document; none leaves a stack trace, SQL or a class name. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return ProblemDocument.response(problem);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return problem(Problem.forbidden());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure) {
        return problem(Problem.invalid(FieldErrors.of(failure.getConstraintViolations())));
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException failure) {
        return problem(
                failure instanceof StorableText.Unstorable unstorable
                        ? unstorable(unstorable)
                        : malformedJson(failure));
    }

    /** Quarkus has a mapper of its own for this one, which answers without a body. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure) {
        return malformed(failure);
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException failure) {
        return problem(new Problem(412, "stale", "It was changed meanwhile. Read it again and repeat your change."));
    }

    @ServerExceptionMapper
    public Response unreachable(ProcessingException failure) {
        LOG.warnf("a call to another service failed: %s", failure.toString());
        return problem(Problem.unavailable("service_unavailable"));
    }

    /** Where several representations are offered and Accept is none, Quarkus says 400. */
    @ServerExceptionMapper
    public Response web(WebApplicationException failure, HttpHeaders request) {
        return failure.getResponse().getStatus() == 400 && !isAcceptReadable(request)
                ? problem(ofStatus(406))
                : web(failure);
    }

    public Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return malformed(json);
        }
        Response given = failure.getResponse();
        if (given.getStatus() >= 500) {
            LOG.error("request failed", failure);
        }
        Response answer = problem(isUnrouted(failure) ? noSuchAddress() : ofStatus(given.getStatus()));
        String allow = given.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return problem(DatabaseProblems.of(failure).orElseGet(() -> {
            LOG.error("request failed", failure);
            return ofStatus(500);
        }));
    }

    /** The problem of a bare HTTP status. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.badRequest("bad_request", "The request could not be read.");
            case 401 -> Problem.unauthorized("token_missing", "Sign in, then send the access token as a Bearer token.");
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 ->
                new Problem(
                        405,
                        "method_not_allowed",
                        "This address does not take that method; Allow names those it takes.");
            case 406 -> new Problem(406, "not_acceptable", "None of the media types in Accept can be produced here.");
            // The rest of the body stays unread: a next request on the connection would never be answered.
            case 413 ->
                new Problem(
                        413,
                        "body_too_large",
                        "The request's body is larger than this address takes.",
                        List.of(),
                        Map.of("Connection", "close"));
            case 415 -> new Problem(415, "media_type_unsupported", "This address does not take that Content-Type.");
            default ->
                status < 500
                        ? new Problem(status, "bad_request", "The request could not be handled.")
                        : new Problem(
                                status,
                                "internal_error",
                                "Something went wrong on our side. Quote the traceId when you ask for help.");
        };
    }

    private static boolean isAcceptReadable(HttpHeaders request) {
        try {
            request.getAcceptableMediaTypes();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** An address that is none, as opposed to an id in it that cannot be one. */
    private static boolean isUnrouted(WebApplicationException failure) {
        return failure instanceof NotFoundException && failure.getCause() == null;
    }

    /** Unlike {@code not_found} it says nothing of what an id names: services that call each other tell them apart. */
    private static Problem noSuchAddress() {
        return new Problem(404, "no_such_address", "There is nothing at this address. Check its path.");
    }

    private static Problem unstorable(JsonMappingException failure) {
        return Problem.invalid(List.of(new FieldError(
                JsonPointer.of(failure),
                "character_not_allowed",
                "The character U+0000 cannot be stored. Remove it.")));
    }

    private static Problem malformedJson(JsonProcessingException failure) {
        String where = failure instanceof JsonMappingException mapping ? JsonPointer.of(mapping) : "";
        List<FieldError> errors = where.isEmpty()
                ? List.of()
                : List.of(new FieldError(where, "type_mismatch", "This value is not of the expected type."));
        var location = failure.getLocation();
        String place =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return new Problem(
                400, "malformed_json", "The body is not the JSON expected here" + place + ".", errors, Map.of());
    }
}
