package dev.vitae.vacancy.jobs;

import dev.vitae.kit.dates.FullDate;
import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which jobs a list shows: the query parameters of the list; a {@code @BeanParam}. */
public class JobFilter {

    private static final int LONGEST = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");

    @QueryParam("status")
    List<String> status;

    @QueryParam("archived")
    String archived;

    @QueryParam("tag")
    String tag;

    @QueryParam("company")
    String company;

    @QueryParam("q")
    String q;

    @QueryParam("vacancyId")
    String vacancyId;

    @QueryParam("source")
    String source;

    @QueryParam("deadlineBefore")
    String deadlineBefore;

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
