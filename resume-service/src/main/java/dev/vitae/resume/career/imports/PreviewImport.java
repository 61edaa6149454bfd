package dev.vitae.resume.career.imports;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person looks at what a résumé would bring to their career records. */
@ApplicationScoped
public class PreviewImport {

    private final TenantSession session;
    private final CareerImports imports;

    PreviewImport(TenantSession session, CareerImports imports) {
        this.session = session;
        this.imports = imports;
    }

    /** Fails with 404 for a résumé that is not theirs. */
    public Uni<CareerImport> preview(Caller caller, UUID resumeId) {
        return session.inTransaction(caller, tx -> imports.of(caller, resumeId));
    }
}
