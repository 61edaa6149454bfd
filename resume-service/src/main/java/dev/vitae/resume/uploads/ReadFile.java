package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.resume.parsing.ParsedResume;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads an uploaded file beside the event loops, a few at a time. */
@ApplicationScoped
class ReadFile {

    private final BoundedPool parsing;
    private final ParseFile parseFile;
    private final AssistedReading assisted;

    ReadFile(
            ParseFile parseFile,
            AssistedReading assisted,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.uploads.workers") int workers,
            @ConfigProperty(name = "vitae.uploads.waiting") int waiting) {
        this.parsing = new BoundedPool("parsing", workers, waiting, metrics);
        this.parseFile = parseFile;
        this.assisted = assisted;
    }

    @PreDestroy
    void stop() {
        parsing.close();
    }

    /**
     * What a file says.
     *
     * @param bytes of the file
     * @param duration of the parser's reading, without what was waited for
     */
    record Read(ParsedResume resume, ProviderType providerType, byte[] bytes, Duration duration) {}

    /** Fails with {@link dev.vitae.extraction.UnreadableFile} or 503 {@code parsing_busy}. */
    Uni<Read> read(Caller caller, UploadedFile file) {
        return parsing.run(() -> parseFile.parse(file)).chain(parsed -> assisted.read(caller, file, parsed.parsed())
                .map(read -> new Read(read.resume(), read.providerType(), parsed.bytes(), parsed.duration())));
    }
}
