package dev.vitae.vacancy.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.FieldErrors;
import dev.vitae.vacancy.jobs.BroughtJob;
import dev.vitae.vacancy.jobs.EntryBody;
import dev.vitae.vacancy.jobs.JobBody;
import dev.vitae.vacancy.jobs.sent.Sent;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import dev.vitae.vacancy.sheets.Dates;
import dev.vitae.vacancy.sheets.Fault;
import dev.vitae.vacancy.sheets.Heading;
import dev.vitae.vacancy.sheets.Sheet.Cell;
import dev.vitae.vacancy.sheets.Sheet.Line;
import dev.vitae.vacancy.sheets.StatusWords;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What one line of a file tells of a job, by the rules that hold for every job; or what is wrong with it. */
final class ReadLine {

    private static final int LONGEST_DAY = 60;
    private static final int NOON = 12;

    private final Line line;
    private final DateColumns days;
    private final Validator validator;
    private final ObjectMapper json;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    ReadLine(Line line, DateColumns days, Validator validator, ObjectMapper json, Instant now) {
        this.line = line;
        this.days = days;
        this.validator = validator;
        this.json = json;
        this.now = now;
    }

    /** Empty where anything is wrong with it. */
    Optional<BroughtJob> job() {
        LocalDate applied = day(Heading.DATE_APPLIED);
        String word = status(applied);
        boolean putAway = word.equals(StatusWords.ARCHIVED);
        String status = putAway ? (applied == null ? "saved" : "applied") : word;
        LocalDate archivedOn = day(Heading.DATE_ARCHIVED);
        boolean archived = value(Heading.ARCHIVED, Plain::yesOrNo, "archived_invalid", "Say true or false.")
                        .orElse(archivedOn != null)
                || putAway;
        NestedParts nested = new NestedParts(line, json, validator, faults);
        JobBody body = new JobBody(
                line.text(Heading.JOB_TITLE).map(ReadLine::oneLine).orElse(null),
                line.text(Heading.COMPANY).map(ReadLine::oneLine).orElse(null),
                line.text(Heading.LOCATION).map(ReadLine::oneLine).orElse(null),
                salary(),
                line.text(Heading.JOB_URL).map(Plain::address).orElse(null),
                status,
                value(Heading.EXCITEMENT_LEVEL, Plain::level, "level_invalid", "Say a number from 1 to 5.")
                        .filter(level -> level > 0)
                        .orElse(null),
                text(applied),
                text(day(Heading.DEADLINE)),
                line.text(Heading.DESCRIPTION).orElse(null),
                line.text(Heading.SOURCE).map(ReadLine::oneLine).orElse(null),
                nested.vacancyId().orElse(null),
                line.text(Heading.TAGS).map(Plain::tags).orElse(List.of()),
                archived);
        check(body);
        Instant archivedAt = archived ? exactly(Heading.DATE_ARCHIVED, archivedOn) : null;
        List<BroughtJob.Stop> history = nested.history()
                .orElseGet(() -> ToldDays.of(
                        JobStatus.of(status), day(Heading.ADDED), applied, day(Heading.STATUS_DATE), this::noon, now));
        List<BroughtJob.Entry> entries = nested.entries().orElseGet(this::notes);
        Optional<Sent> sent = nested.sent();
        return faults.isEmpty()
                ? Optional.of(new BroughtJob(line.number(), body, archivedAt, history, entries, sent.orElse(null)))
                : Optional.empty();
    }

    List<Fault> faults() {
        return faults;
    }

    private String status(LocalDate applied) {
        String usual = applied == null ? "saved" : "applied";
        return value(
                        Heading.STATUS,
                        StatusWords::status,
                        "status_unknown",
                        "No word for a status that is known here. Use saved, applied, screening, interview, offer, accepted, "
                                + "rejected or withdrawn.")
                .orElse(usual);
    }

    private String salary() {
        return line.text(Heading.SALARY).map(ReadLine::oneLine).orElseGet(() -> line.text(Heading.SALARY_MIN)
                .or(() -> line.text(Heading.SALARY_MAX))
                .map(some -> range())
                .orElse(null));
    }

    /** Of a file that has numbers in columns of their own. */
    private String range() {
        List<String> words = new ArrayList<>();
        words.add(List.of(Heading.SALARY_MIN, Heading.SALARY_MAX).stream()
                .map(line::text)
                .flatMap(Optional::stream)
                .map(ReadLine::oneLine)
                .distinct()
                .reduce((min, max) -> min + "–" + max)
                .orElseThrow());
        line.text(Heading.SALARY_CURRENCY).map(ReadLine::oneLine).ifPresent(words::add);
        line.text(Heading.SALARY_PERIOD)
                .map(ReadLine::oneLine)
                .map(period -> "per " + period)
                .ifPresent(words::add);
        return String.join(" ", words);
    }

    private List<BroughtJob.Entry> notes() {
        List<BroughtJob.Entry> entries = new ArrayList<>();
        line.cell(Heading.NOTES)
                .ifPresent(cell -> entry(cell, "note", null, cell.text()).ifPresent(entries::add));
        LocalDate followUp = day(Heading.FOLLOW_UP);
        if (followUp != null) {
            line.cell(Heading.FOLLOW_UP)
                    .flatMap(cell -> entry(cell, "follow_up", text(followUp), null))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    private Optional<BroughtJob.Entry> entry(Cell cell, String kind, String on, String text) {
        EntryBody entry = new EntryBody(kind, null, on, null, null, null, text, null, null, false);
        var errors = FieldErrors.of(validator.validate(entry));
        errors.forEach(error -> fault(cell.column(), error.code(), error.message()));
        return errors.isEmpty() ? Optional.of(new BroughtJob.Entry(entry, null)) : Optional.empty();
    }

    private LocalDate day(Heading heading) {
        Optional<Cell> cell = line.cell(heading);
        if (cell.isEmpty()) {
            return null;
        }
        String text = cell.get().text();
        Dates.Read read =
                text.length() > LONGEST_DAY ? Dates.read("", Optional.empty()) : Dates.read(text, days.order(heading));
        if (read.trouble() == Dates.Trouble.AMBIGUOUS) {
            fault(
                    cell.get().column(),
                    "date_ambiguous",
                    "Day or month first? No other line says so: write YYYY-MM-DD, or send dateOrder=dmy or dateOrder=mdy.");
        } else if (read.trouble() == Dates.Trouble.INVALID) {
            fault(cell.get().column(), "date_invalid", "No day from 1970 to 2100 that can be read: write YYYY-MM-DD.");
        }
        return read.day();
    }

    private <T> Optional<T> value(Heading heading, Function<String, Optional<T>> reader, String code, String detail) {
        Optional<Cell> cell = line.cell(heading);
        Optional<T> value = cell.map(Cell::text).flatMap(reader);
        if (cell.isPresent() && value.isEmpty()) {
            fault(cell.get().column(), code, detail);
        }
        return value;
    }

    private void check(JobBody body) {
        FieldErrors.of(validator.validate(body))
                .forEach(error -> fault(column(error.pointer()), error.code(), error.message()));
    }

    /** The column that a member of a job comes from, as the file calls it. */
    private String column(String pointer) {
        String member = pointer.split("/")[1];
        return line.cells().entrySet().stream()
                .filter(cell -> cell.getKey().member().equals(member))
                .map(cell -> cell.getValue().column())
                .findFirst()
                .orElse(member);
    }

    private void fault(String column, String code, String detail) {
        Fault fault = new Fault(line.number(), column, code, detail);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** A day as a moment that is on that day nearly everywhere; nothing happened later than now. */
    private Instant noon(LocalDate day) {
        Instant noon = day.atTime(NOON, 0).toInstant(ZoneOffset.UTC);
        return noon.isAfter(now) ? now : noon;
    }

    /** The moment where the file tells one, else a moment of the day, else now. */
    private Instant exactly(Heading heading, LocalDate day) {
        try {
            Instant moment =
                    line.text(heading).map(text -> Instant.parse(text.strip())).orElse(now);
            return moment.isAfter(now) ? now : moment;
        } catch (DateTimeParseException e) {
            return day == null ? now : noon(day);
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
