package dev.vitae.vacancy.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.vacancy.sheets.Fault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file, or, of a dry run, would become.
 *
 * @param rows jobs that the file tells of
 * @param created those that are new; none where any line is wrong
 * @param duplicates those that are there already
 * @param errors what is wrong, by lines; the first {@link #MOST_ERRORS}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(boolean dryRun, int rows, int created, int duplicates, Columns columns, List<Fault> errors) {

    static final int MOST_ERRORS = 100;

    /** Columns, or members of JSON, as the file calls them. */
    @Schema(name = "ImportColumns")
    public record Columns(List<String> read, List<String> ignored) {}
}
