package dev.vitae.resume.uploads;

import dev.vitae.extraction.UnreadableFile;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import dev.vitae.kit.problem.ProblemMappers;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What is wrong with an upload, as a problem: 415 {@code file_type_unsupported} and
 * {@code json_format_unknown}, or 422 {@code file_empty},
 * {@code file_corrupt}, {@code file_encrypted}, {@code no_text_found} and {@code file_too_complex}; 400
 * {@code form_malformed} for a form that breaks off, is no form, or has more parts than a form of one file needs. Before a file is opened, {@link ReceiveFile} answers 422
 * {@code file_missing} and 413 {@code file_too_large}; a body that could not hold a file of 5 MB, 413
 * {@code body_too_large}.
 */
public class UploadProblems {

    private final ProblemMappers others = new ProblemMappers();

    @ServerExceptionMapper
    public Response unreadable(UnreadableFile failure) {
        int status =
                switch (failure.reason()) {
                    case TYPE_UNSUPPORTED, JSON_UNKNOWN -> 415;
                    default -> 422;
                };
        return ProblemDocument.response(new Problem(status, failure.code(), failure.getMessage()));
    }

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
