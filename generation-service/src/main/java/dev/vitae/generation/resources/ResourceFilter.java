package dev.vitae.generation.resources;

import dev.vitae.kit.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which resources a list shows: its query parameters; a {@code @BeanParam}. */
public class ResourceFilter {

    private static final int LONGEST_SEARCH = 200;

    @Parameter(description = "Words that name or description hold", schema = @Schema(maxLength = 200))
    @QueryParam("search")
    String search;

    @Parameter(
            description = "Only resources of this type",
            schema = @Schema(enumeration = {"workflow", "prompt", "agent_config"}))
    @QueryParam("resourceType")
    String resourceType;

    /**
     * What names and descriptions are compared with (LIKE), in lower case; {@code %} where nothing is looked for. Fails with 400
     * {@code search_invalid}.
     */
    String pattern() {
        String words = search == null ? "" : search.strip();
        if (words.length() > LONGEST_SEARCH || words.indexOf('\0') >= 0) {
            throw Problem.badRequest("search_invalid", "search has at most " + LONGEST_SEARCH + " characters.");
        }
        return words.isEmpty() ? "%" : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Null for all. Fails with 400 {@code resource_type_invalid}. */
    String type() {
        return Optional.ofNullable(resourceType)
                .map(text -> ResourceType.of(text)
                        .orElseThrow(() -> Problem.badRequest(
                                "resource_type_invalid", "resourceType is workflow, prompt or agent_config."))
                        .text())
                .orElse(null);
    }
}
