package dev.vitae.kit.problem;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A multipart form that breaks off, is none, or has more parts than a form of one file needs: 400 {@code form_malformed}. */
public class FormProblems {

    private final ProblemMappers others = new ProblemMappers();

    /** The form parser has no exception of its own; its words are the only mark. */
    @ServerExceptionMapper
    public Response brokenForm(IOException failure) {
        String message = failure.getMessage();
        return message != null && message.contains("multipart")
                ? malformed("The multipart form breaks off. Send it again as a whole.")
                : others.unexpected(failure);
    }

    /** Two exceptions of the form parser: one of a type that cannot be named here, one of no type of its own. */
    @ServerExceptionMapper
    public Response brokenForm(RuntimeException failure) {
        String message = failure.getMessage();
        if (failure.getClass().getSimpleName().equals("MalformedMessageException")) {
            return malformed("A part of the multipart form has a header that is none.");
        }
        return message != null && message.startsWith("Param limit of ")
                ? malformed("The multipart form has too many parts. Send the file alone.")
                : others.unexpected(failure);
    }

    private static Response malformed(String detail) {
        return ProblemDocument.response(Problem.badRequest("form_malformed", detail));
    }
}
