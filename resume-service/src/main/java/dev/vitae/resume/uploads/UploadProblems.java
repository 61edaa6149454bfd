package dev.vitae.resume.uploads;

import dev.vitae.extraction.UnreadableFile;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.problem.ProblemDocument;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What is wrong with an upload, as a problem: 415 {@code file_type_unsupported} and
 * {@code json_format_unknown}, or 422 {@code file_empty},
 * {@code file_corrupt}, {@code file_encrypted}, {@code no_text_found} and {@code file_too_complex}. Before a
 * file is opened, {@link ReceiveFile} answers 422 {@code file_missing} and 413 {@code file_too_large}; a body that could not hold a
 * file of 5 MB is answered 413 {@code body_too_large}, and a form that is none 400 {@code form_malformed} by the kit.
 */
public class UploadProblems {

    @ServerExceptionMapper
    public Response unreadable(UnreadableFile failure) {
        int status =
                switch (failure.reason()) {
                    case TYPE_UNSUPPORTED, JSON_UNKNOWN -> 415;
                    default -> 422;
                };
        return ProblemDocument.response(new Problem(status, failure.code(), failure.getMessage()));
    }
}
