package dev.vitae.resume.uploads;

import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.workers.WorkerPool;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.ResumeParser;
import dev.vitae.resume.parsing.assistance.Doubts;
import dev.vitae.resume.parsing.assistance.NamedValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads an uploaded file. It blocks: it belongs on a worker. The parser takes about a second to make, so that is begun
 * when the service starts, beside the threads that answer requests.
 */
@Startup
@ApplicationScoped
class ParseFile {

    private final WorkerPool extraction;
    private final CompletableFuture<ResumeParser> parser;

    ParseFile(ExtractionConfig config, MeterRegistry metrics) {
        ParsingLimits limits = ParsingLimits.DEFAULT;
        extraction = new WorkerPool(config.options(), limits, metrics);
        parser = CompletableFuture.supplyAsync(
                () -> new ResumeParser(extraction, limits), Infrastructure.getDefaultExecutor());
    }

    @PreDestroy
    void stop() {
        extraction.close();
    }

    /**
     * @param bytes of the file, in memory only from here on
     * @param duration of the reading alone, without what was waited for
     */
    record Read(ParsedResume parsed, byte[] bytes, Duration duration) {}

    /** @throws dev.vitae.extraction.UnreadableFile when no résumé can be read from it */
    Read parse(UploadedFile file) throws IOException {
        ResumeParser ready = parser.join();
        long start = System.nanoTime();
        byte[] bytes = file.read();
        ParsedResume parsed = ready.parse(bytes, file.name());
        return new Read(parsed, bytes, Duration.ofNanos(System.nanoTime() - start));
    }

    /** What is worth asking about it. @param sure the confidence from which on a value is not asked for */
    Doubts doubts(ParsedResume parsed, double sure) {
        return parser.join().doubts(parsed, sure);
    }

    /** What it says with those of the named values that it states. */
    ParsedResume completed(ParsedResume parsed, Doubts doubts, List<NamedValue> named) {
        return parser.join().completed(parsed, doubts, named);
    }
}
