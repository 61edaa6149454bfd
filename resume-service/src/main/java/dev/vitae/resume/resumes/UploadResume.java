package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.ResumeParser;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.skills.SkillResumeVersions;
import dev.vitae.resume.skills.UserSkills;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person uploads a résumé file: it is read, and kept together with what it says. */
@ApplicationScoped
public class UploadResume {

    private final ResumeParser parser = new ResumeParser();
    private final BoundedPool parsing;
    private final TenantSession session;
    private final FileStore files;
    private final Resumes resumes;
    private final UserSkills skills;
    private final SkillResumeVersions skillResumes;

    UploadResume(
            TenantSession session,
            FileStore files,
            Resumes resumes,
            UserSkills skills,
            SkillResumeVersions skillResumes,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.uploads.workers") int workers,
            @ConfigProperty(name = "vitae.uploads.waiting") int waiting) {
        this.parsing = new BoundedPool("parsing", workers, waiting, metrics);
        this.session = session;
        this.files = files;
        this.resumes = resumes;
        this.skills = skills;
        this.skillResumes = skillResumes;
    }

    @PreDestroy
    void stop() {
        parsing.close();
    }

    /**
     * The kept résumé; the first of a person becomes the default. Fails with
     * {@link dev.vitae.resume.parsing.UnreadableFile} or 503 {@code parsing_busy}, and then keeps nothing.
     */
    public Uni<ResumeView> upload(Caller caller, UploadedFile file) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return parsing.run(() -> parser.parse(file.bytes(), file.name()))
                    .chain(parsed -> keep(caller, file, parsed, Duration.ofNanos(System.nanoTime() - start)));
        });
    }

    private Uni<ResumeView> keep(Caller caller, UploadedFile file, ParsedResume parsed, Duration duration) {
        // The person's skills résumé comes first: two first uploads at once must not both become the default.
        return session.inTransaction(caller, tx -> skillResumes
                .raise(tx, caller.id())
                .chain(() -> resumes.hasDefault(caller.id()))
                .chain(hasDefault -> keep(tx, caller, file, parsed, !hasDefault))
                .call(resume -> skills.add(tx, caller.id(), parsed.content().skills())
                        .chain(keys -> tx.publish(ResumeParsed.of(resume, duration, keys))))
                .map(ResumeView::of));
    }

    private Uni<Resume> keep(Tx tx, Caller caller, UploadedFile file, ParsedResume parsed, boolean isDefault) {
        return files.put(tx, caller, mediaType(parsed.type()), file.bytes())
                .chain(fileId -> resumes.persistAndFlush(new Resume(caller, file, fileId, parsed, isDefault)));
    }

    private static String mediaType(SourceFileType type) {
        return switch (type) {
            case PDF -> "application/pdf";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        };
    }
}
