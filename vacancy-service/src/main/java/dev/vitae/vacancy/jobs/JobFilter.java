package dev.vitae.vacancy.jobs;

import dev.vitae.kit.dates.FullDate;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which jobs a list shows: the query parameters of the list; a {@code @BeanParam}. */
public class JobFilter {

    private static final int LONGEST = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

    @Parameter(description = "Only jobs in one of these statuses")
    @QueryParam("status")
    List<String> status;

    @Parameter(description = "Only archived jobs, or only others", schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("archived")
    String archived;

    @Parameter(description = "Only jobs with this tag", schema = @Schema(maxLength = 50))
    @QueryParam("tag")
    String tag;

    @Parameter(description = "Only those of a company whose name holds this", schema = @Schema(maxLength = 200))
    @QueryParam("company")
    String company;

    @Parameter(description = "Words to look for", schema = @Schema(maxLength = 200))
    @QueryParam("q")
    String q;

    @Parameter(description = "Only those of this vacancy", schema = @Schema(format = "uuid"))
    @QueryParam("vacancyId")
    String vacancyId;

    @Parameter(description = "Only jobs from this source", schema = @Schema(maxLength = 100))
    @QueryParam("source")
    String source;

    @Parameter(description = "Only jobs with a deadline before this day", schema = @Schema(format = "date"))
    @QueryParam("deadlineBefore")
    String deadlineBefore;

    @Parameter(
            description = "The order",
            schema =
                    @Schema(
                            enumeration = {
                                "-updatedAt",
                                "updatedAt",
                                "-createdAt",
                                "createdAt",
                                "company",
                                "-company",
                                "deadline",
                                "-dateApplied",
                                "-excitementLevel",
                                "-score"
                            }))
    @QueryParam("sort")
    String sort;

    /** Fails with 400 {@code sort_invalid}. */
    JobOrder order() {
        return sort == null || sort.isBlank() ? JobOrder.UPDATED_LAST : JobOrder.of(sort);
    }

    /**
     * What a row must be like. What is folded stands in a query of its own, for once and not for each row. Fails with 400 and a
     * code for the first parameter that is none.
     */
    void into(Conditions where) {
        where.and(isArchived() ? "j.archived_at is not null" : "j.archived_at is null");
        if (status != null && !status.isEmpty()) {
            where.and("j.status = any ({})", (Object) statuses());
        }
        if (isGiven(tag)) {
            where.and("j.tags @> array[{}::text]", tag.strip());
        }
        if (isGiven(company)) {
            where.and("j.company_key = (select job_fold({}))", company.strip());
        }
        if (isGiven(source)) {
            where.and("lower(j.source) = lower({}::text)", source.strip());
        }
        if (isGiven(vacancyId)) {
            where.and("j.vacancy_id = {}", uuid(vacancyId));
        }
        if (isGiven(deadlineBefore)) {
            where.and(
                    "j.deadline < {}",
                    FullDate.Check.valid(deadlineBefore)
                            .orElseThrow(() -> Problem.badRequest(
                                    "deadline_before_invalid", "deadlineBefore is a day, YYYY-MM-DD.")));
        }
        if (isGiven(q)) {
            words().forEach(word -> where.and("strpos(j.search_text, (select job_fold({}))) > 0", word));
        }
    }

    private boolean isArchived() {
        if (archived == null || archived.equals("false")) {
            return false;
        }
        if (archived.equals("true")) {
            return true;
        }
        throw Problem.badRequest("archived_invalid", "archived is true or false.");
    }

    /** Several are written as several parameters, or with commas between. */
    private String[] statuses() {
        return status.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(JobFilter::status)
                .toArray(String[]::new);
    }

    private static String status(String text) {
        if (!text.matches(JobStatus.WORDS)) {
            throw Problem.badRequest("status_invalid", JobBody.STATUSES.replace("One of", "status is one of"));
        }
        return text;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("vacancy_id_invalid", "vacancyId is a UUID.");
        }
    }

    private List<String> words() {
        if (q.length() > LONGEST) {
            throw Problem.badRequest("q_invalid", "q has at most " + LONGEST + " characters.");
        }
        return BETWEEN_WORDS.splitAsStream(q).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
