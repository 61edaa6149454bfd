package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.skills.EmploymentsOfSkill;
import dev.vitae.resume.skills.UserSkills;
import dev.vitae.resume.uploads.AssistedReading.Used;
import dev.vitae.resume.uploads.assistance.OwnKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads an uploaded file beside the event loops, a few at a time. */
@ApplicationScoped
class ReadFile {

    private final ParsingPool parsing;
    private final ParseFile parseFile;
    private final AssistedReading assisted;
    private final UserSkills skills;

    ReadFile(ParsingPool parsing, ParseFile parseFile, AssistedReading assisted, UserSkills skills) {
        this.parsing = parsing;
        this.parseFile = parseFile;
        this.assisted = assisted;
        this.skills = skills;
    }

    /**
     * What a file says.
     *
     * @param used what a model took that was asked
     * @param bytes of the file
     * @param duration of the parser's reading, without what was waited for
     * @param employments which of them name its skills
     */
    record Read(
            ParsedResume resume,
            ProviderType providerType,
            Optional<Used> used,
            byte[] bytes,
            Duration duration,
            List<EmploymentsOfSkill> employments) {}

    private record Parsed(ParseFile.Read file, List<EmploymentsOfSkill> employments) {}

    /** Fails with {@link dev.vitae.extraction.UnreadableFile} or 503 {@code parsing_busy}. */
    Uni<Read> read(Caller caller, UploadedFile file, Optional<OwnKey> key) {
        return parsing.run(() -> parse(caller, file))
                .chain(parsed -> assisted.read(caller, key, parsed.file().parsed())
                        .chain(reading -> employments(caller, parsed, reading)
                                .map(employments -> new Read(
                                        reading.resume(),
                                        reading.providerType(),
                                        reading.used(),
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
