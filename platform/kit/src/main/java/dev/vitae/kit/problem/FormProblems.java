package dev.vitae.kit.problem;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A form that breaks off, is none, whose fields cannot be decoded, or that has more parts than a form of one file needs: 400
 * {@code form_malformed}.
 */
public class FormProblems {

    private final ProblemMappers others = new ProblemMappers();

    /** The form parser has no exception of its own; its words are the only mark. */
    @ServerExceptionMapper
    public Response brokenForm(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.contains("multipart")
                ? answer(malformed("The multipart form breaks off. Send it again as a whole."))
                : others.unexpected(failure);
    }

    /** Exceptions of the form parser: of a type that cannot be named here, or of none of its own. */
    @ServerExceptionMapper
    public Response brokenForm(RuntimeException failure) {
        String message = failure.getMessage();
        if (failure.getClass().getSimpleName().equals("MalformedMessageException")) {
            return answer(malformed("A part of the multipart form has a header that is none."));
        }
        if (isUnreadable(failure)) {
            return answer(unreadable());
        }
        return message != null && message.startsWith("Param limit of ")
                ? answer(malformed("The multipart form has too many parts. Send the file alone."))
                : others.unexpected(failure);
    }

    static Problem unreadable() {
        return malformed("A field of the form cannot be decoded. Send it percent-encoded, as UTF-8.");
    }

    /** A field that is not percent-encoded, or a charset that is none. */
    static boolean isUnreadable(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof IllegalCharsetNameException
                || failure instanceof UnsupportedCharsetException
                || message != null && message.startsWith("Failed to decode URL ");
    }

    private static Response answer(Problem problem) {
        return ProblemDocument.response(problem);
    }

    private static Problem malformed(String detail) {
        return Problem.badRequest("form_malformed", detail);
    }
}
