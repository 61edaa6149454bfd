package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.skills.EmploymentsOfSkill;
import dev.vitae.resume.skills.UserSkills;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads an uploaded file beside the event loops, a few at a time. */
@ApplicationScoped
class ReadFile {

    private final BoundedPool parsing;
    private final ParseFile parseFile;
    private final AssistedReading assisted;
    private final UserSkills skills;

    ReadFile(
            ParseFile parseFile,
            AssistedReading assisted,
            UserSkills skills,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.uploads.workers") int workers,
            @ConfigProperty(name = "vitae.uploads.waiting") int waiting) {
        this.parsing = new BoundedPool("parsing", workers, waiting, metrics);
        this.parseFile = parseFile;
        this.assisted = assisted;
        this.skills = skills;
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
     * @param employments which of them name its skills
     */
    record Read(
            ParsedResume resume,
            ProviderType providerType,
            byte[] bytes,
            Duration duration,
            List<EmploymentsOfSkill> employments) {}

    private record Parsed(ParseFile.Read file, List<EmploymentsOfSkill> employments) {}

    /** Fails with {@link dev.vitae.extraction.UnreadableFile} or 503 {@code parsing_busy}. */
    Uni<Read> read(Caller caller, UploadedFile file) {
        return parsing.run(() -> parse(caller, file))
                .chain(parsed -> assisted.read(caller, file, parsed.file().parsed())
                        .chain(reading -> employments(caller, parsed, reading)
                                .map(employments -> new Read(
                                        reading.resume(),
                                        reading.providerType(),
                                        parsed.file().bytes(),
                                        parsed.file().duration(),
                                        employments))));
    }

    private Parsed parse(Caller caller, UploadedFile file) throws IOException {
        ParseFile.Read read = parseFile.parse(file);
        return new Parsed(read, skills.employments(caller.id(), read.parsed().content()));
    }

    /** Looked for once more where somebody else had the last word. */
    private Uni<List<EmploymentsOfSkill>> employments(Caller caller, Parsed parsed, AssistedReading.Reading reading) {
        return reading.resume().equals(parsed.file().parsed())
                ? Uni.createFrom().item(parsed.employments())
                : parsing.run(
                        () -> skills.employments(caller.id(), reading.resume().content()));
    }
}
