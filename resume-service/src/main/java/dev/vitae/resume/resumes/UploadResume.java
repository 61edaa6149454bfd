package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.skills.SkillResumeVersions;
import dev.vitae.resume.skills.UserSkills;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person uploads a résumé file: it is read, and kept together with what it says. */
@ApplicationScoped
public class UploadResume {

    private final BoundedPool parsing;
    private final ParseFile parseFile;
    private final TenantSession session;
    private final FileStore files;
    private final Resumes resumes;
    private final UserSkills skills;
    private final SkillResumeVersions skillResumes;

    UploadResume(
            ParseFile parseFile,
            TenantSession session,
            FileStore files,
            Resumes resumes,
            UserSkills skills,
            SkillResumeVersions skillResumes,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.uploads.workers") int workers,
            @ConfigProperty(name = "vitae.uploads.waiting") int waiting) {
        this.parsing = new BoundedPool("parsing", workers, waiting, metrics);
        this.parseFile = parseFile;
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
     * {@link dev.vitae.extraction.UnreadableFile} or 503 {@code parsing_busy}, and then keeps nothing.
     */
    public Uni<ResumeView> upload(Caller caller, UploadedFile file) {
        return parsing.run(() -> parseFile.parse(file)).chain(read -> keep(caller, file, read));
    }

    private Uni<ResumeView> keep(Caller caller, UploadedFile file, ParseFile.Read read) {
        // The person's skills résumé comes first: two first uploads at once must not both become the default.
        return session.inTransaction(caller, tx -> skillResumes
                .raise(tx, caller.id())
                .chain(() -> resumes.hasDefault(caller.id()))
                .chain(hasDefault -> keep(tx, caller, file, read, !hasDefault))
                .call(resume -> skills.add(
                                tx, caller.id(), read.parsed().content().skills())
                        .chain(keys -> tx.publish(ResumeParsed.of(resume, read.duration(), keys))))
                .map(ResumeView::of));
    }

    private Uni<Resume> keep(Tx tx, Caller caller, UploadedFile file, ParseFile.Read read, boolean isDefault) {
        return files.put(tx, caller, mediaType(read.parsed().type()), read.bytes(), file.sha256())
                .chain(fileId -> resumes.persistAndFlush(
                        new Resume(caller, file, fileId, read.bytes().length, read.parsed(), isDefault)));
    }

    private static String mediaType(SourceFileType type) {
        return switch (type) {
            case PDF -> "application/pdf";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        };
    }
}
