package dev.vitae.resume.resumes;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.skills.SkillResumeVersions;
import dev.vitae.resume.skills.UserSkills;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A person uploads a résumé file: it is read, and kept together with what it says. */
@ApplicationScoped
public class UploadResume {

    private final ParsingQueue parsing;
    private final TenantSession session;
    private final FileStore files;
    private final Resumes resumes;
    private final UserSkills skills;
    private final SkillResumeVersions skillResumes;

    UploadResume(
            ParsingQueue parsing,
            TenantSession session,
            FileStore files,
            Resumes resumes,
            UserSkills skills,
            SkillResumeVersions skillResumes) {
        this.parsing = parsing;
        this.session = session;
        this.files = files;
        this.resumes = resumes;
        this.skills = skills;
        this.skillResumes = skillResumes;
    }

    /**
     * The kept résumé; the first of a person becomes the default. Fails with
     * {@link dev.vitae.resume.parsing.UnreadableFile} or 503, and then keeps nothing.
     */
    public Uni<ResumeView> upload(Caller caller, UploadedFile file) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return parsing.parse(file)
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
