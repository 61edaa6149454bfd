package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.resume.parsing.ResumeParser;
import dev.vitae.resume.resumes.KeepResume;
import dev.vitae.resume.resumes.Resume;
import dev.vitae.resume.resumes.ResumeView;
import dev.vitae.resume.resumes.Resumes;
import dev.vitae.resume.skills.UserSkills;
import dev.vitae.resume.uploads.assistance.OwnKey;
import dev.vitae.resume.versions.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * A person uploads a résumé file: it is read, and kept together with what it says. The same file again is the same résumé;
 * it is read anew only by a newer parser, and only while the person has not changed the content.
 */
@ApplicationScoped
public class UploadResume {

    private final ReadFile readFile;
    private final TenantSession session;
    private final FileStore files;
    private final Resumes resumes;
    private final KeepResume keep;
    private final UserSkills skills;

    UploadResume(
            ReadFile readFile,
            TenantSession session,
            FileStore files,
            Resumes resumes,
            KeepResume keep,
            UserSkills skills) {
        this.readFile = readFile;
        this.session = session;
        this.files = files;
        this.resumes = resumes;
        this.keep = keep;
        this.skills = skills;
    }

    /** @param created whether this upload made it */
    public record Uploaded(ResumeView resume, boolean created) {
        static Uploaded before(Resume resume) {
            return new Uploaded(ResumeView.of(resume), false);
        }
    }

    /**
     * The kept résumé; it becomes the default of a person who has none. A file that is a résumé already costs nobody a
     * question. Fails with
     * {@link dev.vitae.extraction.UnreadableFile} or 503 {@code parsing_busy}, and then keeps nothing.
     */
    public Uni<Uploaded> upload(Caller caller, UploadedFile file, Optional<OwnKey> key) {
        return settled(caller, file)
                .chain(known -> known.map(resume -> Uni.createFrom().item(resume))
                        .orElseGet(() -> readFile.read(caller, file, key).chain(read -> keep(caller, file, read))));
    }

    /** What this file was read into before, where reading it again would change nothing. */
    private Uni<Optional<Uploaded>> settled(Caller caller, UploadedFile file) {
        return session.inTransaction(caller, tx -> resumes.ofFile(caller.id(), file.sha256()))
                .map(known -> Optional.ofNullable(known)
                        .filter(UploadResume::isSettled)
                        .map(Uploaded::before));
    }

    /** Two uploads of one file at once: the second finds what the first has kept. */
    private Uni<Uploaded> keep(Caller caller, UploadedFile file, ReadFile.Read read) {
        return session.inTransaction(caller, tx -> keep.takeTurn(tx, caller)
                .chain(() -> resumes.ofFile(caller.id(), file.sha256()))
                .chain(known -> {
                    if (known == null) {
                        return add(tx, caller, file, read).map(added -> new Uploaded(ResumeView.of(added), true));
                    }
                    return isSettled(known)
                            ? Uni.createFrom().item(Uploaded.before(known))
                            : readAnew(tx, known, read).map(Uploaded::before);
                }));
    }

    private Uni<Resume> add(Tx tx, Caller caller, UploadedFile file, ReadFile.Read read) {
        return files.put(tx, caller, MediaTypes.of(read.resume().type(), read.bytes()), read.bytes(), file.sha256())
                .map(id -> new Resume.Source(file.name(), id, read.bytes().length, file.sha256()))
                .chain(source ->
                        keep.add(tx, new Resume(caller, file.title(), source, read.resume(), ResumeParser.VERSION)))
                .call(resume -> tell(tx, resume, read));
    }

    private Uni<Resume> readAnew(Tx tx, Resume known, ReadFile.Read read) {
        return keep.keep(tx, known, it -> it.readAnew(read.resume(), ResumeParser.VERSION), Origin.PARSED, null)
                .call(resume -> tell(tx, resume, read));
    }

    private Uni<Void> tell(Tx tx, Resume resume, ReadFile.Read read) {
        List<String> keys = skills.keys(resume.userId(), read.resume().content().skills());
        return tx.publish(ResumeParsed.of(resume, read, keys));
    }

    private static boolean isSettled(Resume resume) {
        return resume.isSettledFor(ResumeParser.VERSION);
    }
}
