package dev.vitae.vacancy.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.vacancy.jobs.BroughtJob;
import dev.vitae.vacancy.sheets.CsvSheet;
import dev.vitae.vacancy.sheets.Dates.Order;
import dev.vitae.vacancy.sheets.Fault;
import dev.vitae.vacancy.sheets.JsonSheet;
import dev.vitae.vacancy.sheets.Sheet;
import dev.vitae.vacancy.sheets.SheetText;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads files of jobs, beside the event loops and a few at a time. */
@ApplicationScoped
class ReadFile {

    static final int MOST_ROWS = 10_000;

    private final ObjectMapper json;
    private final Validator validator;
    private final BoundedPool pool;

    ReadFile(
            ObjectMapper json,
            Validator validator,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.imports.workers") int workers,
            @ConfigProperty(name = "vitae.imports.waiting") int waiting) {
        this.json = json;
        this.validator = validator;
        this.pool = new BoundedPool("imports", workers, waiting, 1, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /** @param jobs none where there are faults */
    record Content(int rows, List<BroughtJob> jobs, ImportReport.Columns columns, List<Fault> faults) {}

    /** Fails with 429 while another file of the person's is read, with 503 {@code imports_busy} when many wait. */
    Uni<Content> read(UUID person, byte[] file, Optional<Order> dateOrder) {
        return pool.run(person, () -> content(file, dateOrder));
    }

    private Content content(byte[] file, Optional<Order> dateOrder) {
        try {
            String text = SheetText.of(file);
            Sheet sheet = isJson(text) ? JsonSheet.read(text, json) : CsvSheet.read(text);
            requireFew(sheet);
            return content(sheet, dateOrder);
        } catch (Fault.Unreadable unreadable) {
            return new Content(
                    0, List.of(), new ImportReport.Columns(List.of(), List.of()), List.of(unreadable.fault()));
        }
    }

    private Content content(Sheet sheet, Optional<Order> dateOrder) {
        Instant now = Instant.now();
        DateColumns days = new DateColumns(sheet, dateOrder);
        List<BroughtJob> jobs = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        sheet.lines().forEach(line -> {
            ReadLine read = new ReadLine(line, days, validator, json, now);
            read.job().ifPresent(jobs::add);
            faults.addAll(read.faults());
        });
        return new Content(
                sheet.lines().size(),
                faults.isEmpty() ? jobs : List.of(),
                new ImportReport.Columns(sheet.read(), sheet.ignored()),
                faults);
    }

    private static void requireFew(Sheet sheet) {
        if (sheet.lines().size() > MOST_ROWS) {
            throw new Fault.Unreadable(new Fault(
                    sheet.lines().get(MOST_ROWS).number(),
                    null,
                    "too_many_rows",
                    "A file holds at most " + MOST_ROWS + " jobs: divide it."));
        }
    }

    private static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }
}
