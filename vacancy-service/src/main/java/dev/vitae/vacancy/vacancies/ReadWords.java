package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.TaskHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads a vacancy that was collected before vacancies were found by their words; a migration leaves one for each of those. */
@ApplicationScoped
public class ReadWords implements TaskHandler {

    static final String KIND = "vacancy.words";

    private static final Logger LOG = Logger.getLogger(ReadWords.class);

    private final TenantSession session;
    private final Vacancies vacancies;
    private final KeepVacancy keep;

    ReadWords(TenantSession session, Vacancies vacancies, KeepVacancy keep) {
        this.session = session;
        this.vacancies = vacancies;
        this.keep = keep;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** One that is gone meanwhile has no words. */
    @Override
    public Uni<Void> run(LeasedTask task) {
        return session.inTransaction(task.caller(), tx -> vacancies
                .locked(task.subjectId())
                .onItem()
                .ifNotNull()
                .transformToUni(vacancy -> keep.readAgain(tx, vacancy))
                .chain(() -> tx.complete(task)));
    }

    /** What failed for good is parked, where operators see it; the vacancy is not found by its words. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("words of vacancy %s could not be read: %s", task.subjectId(), failure.getClass());
        return Uni.createFrom().failure(failure);
    }
}
