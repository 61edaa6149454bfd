package dev.vitae.load;

import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.workers.WorkerOptions;
import dev.vitae.extraction.workers.WorkerPool;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Measures how long reading a PDF of two pages takes in a warm worker, its process included: from the bytes in the
 * service to the words with their places in the service. Beside it, on the same files in the same run and in turns with
 * it, PDFBox's own {@code PDFTextStripper} in this process, which no worker can beat by much.
 *
 * <p>Arguments: a folder of PDFs, rounds. Files of another number of pages are left out.
 */
public final class ParseTimes {
    private static final PrintStream OUT = System.out;
    private static final int PAGES = 2;
    private static final int WARM_UP_FILES = 400;
    private static final double NANOS_PER_MILLI = 1e6;

    private ParseTimes() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> files = twoPagers(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        if (files.isEmpty()) {
            OUT.println("no PDF of two pages in " + arguments[0]);
            System.exit(1);
        }
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        List<Double> worker = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool(WorkerOptions.DEFAULT, ParsingLimits.DEFAULT, metrics)) {
            OUT.printf(
                    Locale.ROOT,
                    "the first file, with the start of its worker: %.0f ms%n",
                    time(files.get(0), pool::extract));
            for (int i = 0; i < WARM_UP_FILES; i++) {
                byte[] file = files.get(i % files.size());
                time(file, pool::extract);
                time(file, ParseTimes::strip);
            }
            for (int round = 0; round < rounds; round++) {
                for (byte[] file : files) {
                    worker.add(time(file, pool::extract));
                    bare.add(time(file, ParseTimes::strip));
                }
            }
            OUT.printf(
                    Locale.ROOT,
                    "%d files of %d pages, %d times each, %d processors%n",
                    files.size(),
                    PAGES,
                    rounds,
                    Runtime.getRuntime().availableProcessors());
            print("in a worker", Latencies.of(worker));
            print("PDFTextStripper in process", Latencies.of(bare));
            OUT.printf(
                    Locale.ROOT,
                    "ratio of the medians: %.2f; the worker's memory: %.0f MB%n",
                    Latencies.of(worker).percentile(50) / Latencies.of(bare).percentile(50),
                    metrics.get("vitae.extraction.memory.bytes").gauge().value() / (1 << 20));
        }
    }

    private static void print(String what, Latencies latencies) {
        OUT.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms%n",
                what,
                latencies.percentile(50),
                latencies.percentile(95));
    }

    private static double time(byte[] file, Consumer<byte[]> work) {
        long start = System.nanoTime();
        work.accept(file);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static void strip(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> twoPagers(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                byte[] file = Files.readAllBytes(path);
                try (PDDocument document = Loader.loadPDF(file)) {
                    if (document.getNumberOfPages() == PAGES) {
                        files.add(file);
                    }
                }
            }
        }
        return files;
    }
}
