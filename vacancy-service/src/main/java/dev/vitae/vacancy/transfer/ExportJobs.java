package dev.vitae.vacancy.transfer;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.work.PlacesPerPerson;
import dev.vitae.vacancy.sheets.Cells;
import dev.vitae.vacancy.sheets.Heading;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands a person all their jobs as a file, written as it is read: JSON, with history and entries, or a table. */
@ApplicationScoped
public class ExportJobs {

    /** Files that one person takes along at a time, per process. */
    private static final int AT_ONCE = 2;

    /** So that spreadsheets know the file for UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final List<Heading> COLUMNS = List.of(
            Heading.JOB_TITLE,
            Heading.COMPANY,
            Heading.STATUS,
            Heading.LOCATION,
            Heading.SALARY,
            Heading.JOB_URL,
            Heading.SOURCE,
            Heading.EXCITEMENT_LEVEL,
            Heading.DATE_APPLIED,
            Heading.DEADLINE,
            Heading.TAGS,
            Heading.DESCRIPTION,
            Heading.ADDED,
            Heading.STATUS_DATE,
            Heading.ARCHIVED,
            Heading.DATE_ARCHIVED);

    private final ExportRows rows;
    private final PlacesPerPerson places = new PlacesPerPerson(AT_ONCE);

    ExportJobs(ExportRows rows) {
        this.rows = rows;
    }

    /** A list of jobs. Fails with 429 {@code too_many_at_once} while the person takes others along. */
    public Multi<byte[]> json(Caller caller) {
        AtomicBoolean first = new AtomicBoolean(true);
        return bounded(
                caller,
                framed(
                        "[",
                        rows.of(caller, ExportRows.JSON)
                                .map(row -> (first.getAndSet(false) ? "\n" : ",\n") + row.getString("job")),
                        "\n]\n"));
    }

    /** A row for each, without history and entries. Fails as {@link #json} does. */
    public Multi<byte[]> csv(Caller caller) {
        String headings = Cells.row(COLUMNS.stream().map(Heading::member).toList());
        return bounded(
                caller,
                framed(MARK + headings, rows.of(caller, ExportRows.COLUMNS).map(row -> Cells.row(cells(row))), ""));
    }

    private static Multi<String> framed(String before, Multi<String> parts, String after) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(before),
                        parts,
                        Multi.createFrom().item(after));
    }

    private Multi<byte[]> bounded(Caller caller, Multi<String> file) {
        return places.holding(caller.id(), () -> file.filter(part -> !part.isEmpty())
                .map(part -> part.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> cells(Row row) {
        return Arrays.asList(
                row.getString("job_title"),
                row.getString("company"),
                row.getString("status"),
                row.getString("location"),
                row.getString("salary"),
                row.getString("job_url"),
                row.getString("source"),
                text(row.getInteger("excitement_level")),
                text(row.getLocalDate("date_applied")),
                text(row.getLocalDate("deadline")),
                tags(row.getArrayOfStrings("tags")),
                row.getString("description"),
                day(row.getOffsetDateTime("added")),
                day(row.getOffsetDateTime("status_since")),
                text(row.getOffsetDateTime("archived_at") != null),
                day(row.getOffsetDateTime("archived_at")));
    }

    /** On one line, unless a tag has what would stand between two. */
    private static String tags(String[] tags) {
        boolean plain = Arrays.stream(tags).noneMatch(tag -> tag.matches(".*[,;|].*"));
        return plain ? String.join(", ", tags) : String.join("\n", tags) + "\n";
    }

    private static String day(OffsetDateTime time) {
        return time == null ? null : text(time.toInstant().toString().substring(0, 10));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
