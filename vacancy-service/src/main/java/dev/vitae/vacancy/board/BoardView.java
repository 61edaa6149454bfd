package dev.vitae.vacancy.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.vacancy.jobs.JobItem;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's board. @param columns all of them, in the order of their statuses */
public record BoardView(List<Column> columns) {

    /**
     * @param jobs how many are in it
     * @param items the first of them, from the top
     * @param next the cursor of the next page; absent where these are all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BoardColumn")
    public record Column(JobStatus status, int jobs, List<JobItem> items, String next) {}
}
