package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person removes a vacancy; what is known of it, its generations and its terms go with it. */
@ApplicationScoped
public class DeleteVacancy {

    private final TenantSession session;
    private final KeepVacancy keep;

    DeleteVacancy(TenantSession session, KeepVacancy keep) {
        this.session = session;
        this.keep = keep;
    }

    /** Fails with 404, and with 412 where {@code ifMatch} is given and names another version than the stored one. */
    public Uni<Void> delete(Caller caller, UUID id, String ifMatch) {
        return session.inTransaction(caller, tx -> keep.open(id)
                .invoke(vacancy -> {
                    if (ifMatch != null) {
                        ETags.check(ifMatch, vacancy.version());
                    }
                })
                .chain(vacancy -> keep.remove(tx, vacancy)));
    }
}
