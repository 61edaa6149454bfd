package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person gives a picture of themselves, in place of the one before. */
@ApplicationScoped
public class ReplacePicture {

    private final BoundedPool drawing;
    private final TenantSession session;
    private final KeepProfile keep;
    private final FileStore files;

    ReplacePicture(
            TenantSession session,
            KeepProfile keep,
            FileStore files,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.pictures.workers") int workers,
            @ConfigProperty(name = "vitae.pictures.waiting") int waiting) {
        this.drawing = new BoundedPool("pictures", workers, waiting, metrics);
        this.session = session;
        this.keep = keep;
        this.files = files;
    }

    @PreDestroy
    void stop() {
        drawing.close();
    }

    /** Fails as {@link Portrait#of} does, or with 503 {@code pictures_busy}, and then keeps nothing. */
    public Uni<ProfileView> replace(Caller caller, byte[] file) {
        return drawing.run(() -> Portrait.of(file))
                .chain(portrait -> files.upload(Portrait.MEDIA_TYPE, portrait.jpeg(), portrait.sha256()))
                .chain(picture -> session.inTransaction(
                        caller, tx -> keep.open(tx, caller.id()).chain(profile -> files.put(tx, caller, picture)
                                .chain(kept -> keep.keep(tx, profile, it -> it.showPicture(kept))))));
    }
}
