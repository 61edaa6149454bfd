package dev.vitae.generation.attachments;

import dev.vitae.generation.messages.AttachmentView;
import dev.vitae.generation.wizard.WizardSessions;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.Upload;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.pictures.DrawnPicture;
import dev.vitae.pictures.PictureFormat;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person shows a picture to the assistant, with the message that they send next. */
@ApplicationScoped
public class AttachPicture {

    private static final Set<PictureFormat> TAKEN = Set.of(PictureFormat.PNG, PictureFormat.JPEG, PictureFormat.WEBP);

    /** Enough to read a page by. */
    private static final int SIDE = 2_048;

    // The caller holds the session's row, so those who count take turns.
    private static final String KEEP =
            """
            insert into attachments (id, session_id, user_id, file_id, mime_type, width, height, size)
            select $1, $2, $3, $4, $5, $6, $7, $8
            where (select count(*) from attachments where session_id = $2) < $9""";

    private final BoundedPool drawing;
    private final TenantSession session;
    private final WizardSessions sessions;
    private final FileStore files;
    private final int most;

    AttachPicture(
            TenantSession session,
            WizardSessions sessions,
            FileStore files,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.attachments.workers") int workers,
            @ConfigProperty(name = "vitae.attachments.waiting") int waiting,
            @ConfigProperty(name = "vitae.attachments.per-person") int perPerson,
            @ConfigProperty(name = "vitae.attachments.per-session") int most) {
        this.drawing = new BoundedPool("attachments", workers, waiting, perPerson, metrics);
        this.session = session;
        this.sessions = sessions;
        this.files = files;
        this.most = most;
    }

    @PreDestroy
    void stop() {
        drawing.close();
    }

    /**
     * Fails as {@link DrawnPicture#of} does, with 404, with 409 {@code wizard_session_completed} or {@code attachment_limit},
     * with 503 {@code attachments_busy} or 429 {@code too_many_at_once}, and then keeps nothing.
     */
    public Uni<AttachmentView> attach(Caller caller, UUID id, byte[] file) {
        return session.inTransaction(caller, tx -> sessions.open(id))
                .chain(there -> drawing.run(caller.id(), () -> draw(file)))
                .chain(picture -> files.upload(type(picture), picture.bytes(), picture.sha256())
                        .chain(upload -> session.inTransaction(caller, tx -> sessions.open(id)
                                .chain(there -> keep(tx, caller, id, picture, upload)))));
    }

    /** A PNG stays one, for what it shows is often drawn. */
    private static DrawnPicture draw(byte[] file) {
        boolean png = DrawnPicture.format(file, TAKEN) == PictureFormat.PNG;
        return DrawnPicture.of(file, TAKEN, SIDE, png ? PictureFormat.PNG : PictureFormat.JPEG);
    }

    private static String type(DrawnPicture picture) {
        return picture.format() == PictureFormat.PNG ? "image/png" : "image/jpeg";
    }

    private Uni<AttachmentView> keep(Tx tx, Caller caller, UUID session, DrawnPicture picture, Upload upload) {
        UUID id = StampedEntity.newId();
        String type = type(picture);
        int size = picture.bytes().length;
        return files.put(tx, caller, upload)
                .chain(file -> tx.execute(
                        KEEP, id, session, caller.id(), file, type, picture.width(), picture.height(), size, most))
                .invoke(this::requireRoom)
                .replaceWith(new AttachmentView(id, null, type, picture.width(), picture.height(), size));
    }

    private void requireRoom(int kept) {
        if (kept == 0) {
            throw Problem.conflict(
                    "attachment_limit", "A session has at most " + most + " pictures. Take back messages with some.");
        }
    }
}
