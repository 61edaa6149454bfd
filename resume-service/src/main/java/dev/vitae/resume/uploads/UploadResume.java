package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.Upload;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.press.limits.Operation;
import dev.vitae.press.limits.Use;
import dev.vitae.press.limits.Uses;
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
import java.util.UUID;

/**
 * A person uploads a résumé file: it is read, and kept together with what it says. The same file again is the same résumé;
 * it is read anew only by a newer parser, and only while the person has not changed the content.
 */
@ApplicationScoped
public class UploadResume {

    private final ReadFile readFile;
    private final Uses uses;
    private final TenantSession session;
    private final FileStore files;
    private final Resumes resumes;
    private final KeepResume keep;
    private final UserSkills skills;

    UploadResume(
            ReadFile readFile,
            Uses uses,
            TenantSession session,
            FileStore files,
            Resumes resumes,
            KeepResume keep,
            UserSkills skills) {
        this.readFile = readFile;
        this.uses = uses;
        this.session = session;
        this.files = files;
        this.resumes = resumes;
        this.keep = keep;
        this.skills = skills;
    }

    /** @param created whether this upload made it */
    public record Uploaded(ResumeView resume, boolean created) {}

    /** @param told whether an event says that this file was read */
    private record Kept(Resume resume, boolean created, boolean told) {

        static Kept before(Resume resume) {
            return new Kept(resume, false, false);
        }

        Uploaded uploaded() {
            return new Uploaded(ResumeView.of(resume), created);
        }
    }

    /**
     * The kept résumé; it becomes the default of a person who has none. A file that is a résumé already costs nobody a
     * question, and its person no use. Fails with 429 {@code limit_reached},
     * {@link dev.vitae.extraction.UnreadableFile} or 503 {@code parsing_busy}, and then keeps nothing, and nothing counts.
     */
    public Uni<Uploaded> upload(Caller caller, UploadedFile file, Optional<OwnKey> key) {
        return session.inTransaction(caller, tx -> resumes.ofFile(caller.id(), file.sha256()))
                .chain(known -> known != null && isSettled(known)
                        ? Uni.createFrom().item(Kept.before(known))
                        : read(caller, file, key, known == null ? StampedEntity.newId() : known.id()))
                .map(Kept::uploaded);
    }

    /** @param id of the résumé that comes of it, unless another upload of the file is faster */
    private Uni<Kept> read(Caller caller, UploadedFile file, Optional<OwnKey> key, UUID id) {
        Use use = Use.once(Operation.PARSE, id);
        return uses.during(
                caller.id(),
                use,
                () -> readFile.read(caller, file, key)
                        .chain(read -> upload(file, read).chain(upload -> keep(caller, file, read, upload, id))),
                kept -> kept.told() && kept.resume().id().equals(id));
    }

    private Uni<Upload> upload(UploadedFile file, ReadFile.Read read) {
        return files.upload(MediaTypes.of(read.resume().type(), read.bytes()), read.bytes(), file.sha256());
    }

    /** Two uploads of one file at once: the second finds what the first has kept. */
    private Uni<Kept> keep(Caller caller, UploadedFile file, ReadFile.Read read, Upload upload, UUID id) {
        return session.inTransaction(caller, tx -> keep.takeTurn(tx, caller)
                .chain(() -> resumes.ofFile(caller.id(), file.sha256()))
                .chain(known -> {
                    if (known == null) {
                        return add(tx, caller, file, read, upload, id).map(added -> new Kept(added, true, true));
                    }
                    return isSettled(known)
                            ? Uni.createFrom().item(Kept.before(known))
                            : readAnew(tx, known, read).map(anew -> new Kept(anew, false, true));
                }));
    }

    private Uni<Resume> add(Tx tx, Caller caller, UploadedFile file, ReadFile.Read read, Upload upload, UUID id) {
        return files.put(tx, caller, upload)
                .map(fileId -> new Resume.Source(file.name(), fileId, read.bytes().length, file.sha256()))
                .chain(source ->
                        keep.add(tx, new Resume(id, caller, file.title(), source, read.resume(), ResumeParser.VERSION)))
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
