package dev.vitae.generation.exporting;

import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.export.InvalidExport;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What the parameters of an address ask for. */
final class ExportQuery {

    private ExportQuery() {}

    /** Fails with 422 {@code format_unsupported}, {@code template_unknown} or {@code validation_failed}. */
    static ExportRequest of(UriInfo uri) {
        try {
            return ExportRequest.of(uri.getQueryParameters());
        } catch (InvalidExport e) {
            List<FieldError> errors = e.violations().stream()
                    .map(it -> new FieldError(it.pointer(), it.code(), it.message()))
                    .toList();
            throw Problem.unprocessable(e.code(), e.getMessage(), errors);
        }
    }
}
