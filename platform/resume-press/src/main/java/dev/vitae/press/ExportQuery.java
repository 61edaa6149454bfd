package dev.vitae.press;

import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.export.InvalidExport;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the parameters of an address ask for. */
public final class ExportQuery {

    private ExportQuery() {}

    /** Fails with 422 {@code format_unsupported}, {@code template_unknown} or {@code validation_failed}. */
    public static ExportRequest of(UriInfo uri) {
        return of(uri, ChosenDesign.none());
    }

    /** As {@link #of(UriInfo)}. @param own design where none is given */
    public static ExportRequest of(UriInfo uri, ChosenDesign own) {
        return read(() -> ExportRequest.of(uri.getQueryParameters(), own));
    }

    /** Of a picture: all parameters but its own say what it looks like. Fails with 422 as {@link #of(UriInfo)}. */
    public static ChosenDesign design(UriInfo uri, ChosenDesign own) {
        Map<String, List<String>> parameters = new HashMap<>(uri.getQueryParameters());
        parameters.keySet().removeAll(PageAsked.PARAMETERS);
        return read(() -> ExportRequest.design(parameters, own));
    }

    private static <T> T read(Supplier<T> parameters) {
        try {
            return parameters.get();
        } catch (InvalidExport e) {
            List<FieldError> errors = e.violations().stream()
                    .map(it -> new FieldError(it.pointer(), it.code(), it.message()))
                    .toList();
            throw Problem.unprocessable(e.code(), e.getMessage(), errors);
        }
    }
}
