package dev.vitae.usage.csv;

import dev.vitae.kit.download.ContentDisposition;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;

/** A file of separated values, read page by page as its reader asks: no more than a page of it is in memory. */
public final class CsvFile {

    /** Of a page; one that has fewer is the last. */
    public static final int ROWS = 1_000;

    private CsvFile() {}

    /** @param lines as {@link CsvLine} writes them */
    public record Lines(int rows, String lines) {}

    /** @param next the page after the one before, or the first */
    public static Multi<byte[]> of(String headings, Supplier<Uni<Lines>> next) {
        Multi<String> pages = Multi.createBy()
                .repeating()
                .uni(next::get)
                .whilst(page -> page.rows() == ROWS)
                .map(Lines::lines);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(headings), pages)
                .filter(text -> !text.isEmpty())
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** To be kept by nobody on its way, and under that name by whoever asked for it. */
    public static Multi<byte[]> answer(Multi<byte[]> file, String name) {
        return RestMulti.fromMultiData(file)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header(ContentDisposition.HEADER, ContentDisposition.attachment(name))
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
