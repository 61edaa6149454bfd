package dev.vitae.identity.profiles;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.FileStore;
import dev.vitae.kit.files.StoredFile;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows people the picture of them that is kept here. */
@ApplicationScoped
public class ShowPicture {

    private final TenantSession session;
    private final Profiles profiles;
    private final FileStore files;

    ShowPicture(TenantSession session, Profiles profiles, FileStore files) {
        this.session = session;
        this.profiles = profiles;
        this.files = files;
    }

    /** Fails with 404 when none is kept. */
    public Uni<StoredFile> show(Caller caller) {
        return session.inTransaction(caller, tx -> profiles.of(caller.id()))
                .map(profile -> profile.pictureFileId().orElseThrow(Problem::notFound))
                .chain(file -> files.get(caller, file))
                .map(file -> file.orElseThrow(Problem::notFound));
    }
}
