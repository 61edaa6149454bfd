package dev.vitae.kit.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.files.ObjectRemovals;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.Task;
import dev.vitae.kit.tasks.TaskHandler;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Removes what this service holds of a person, or of a company, and says so with DataErased. It begins when no transaction
 * is under way any more that could not yet know of the erasure, so nothing is left behind it.
 */
@ApplicationScoped
public class Erasure implements TaskHandler {

    static final String KIND = "erasure";

    private static final Logger LOG = Logger.getLogger(Erasure.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    /** Most transactions take less; the task tries again later for the others, and leaves its place meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private record Payload(boolean company) {}

    /** This service holds nothing of what that erasure is about any more. */
    private record DataErased(UUID erasureId, String service) {}

    private static final class OthersUnderWay extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OthersUnderWay() {
            super("transactions from before the erasure are still under way", null, false, false);
        }
    }

    private final TenantSession session;
    private final ObjectMapper json;
    private final List<BeforeErasure> before;
    private final ObjectRemovals objects;
    private final String service;

    public Erasure(
            TenantSession session,
            ObjectMapper json,
            @All List<BeforeErasure> before,
            ObjectRemovals objects,
            @ConfigProperty(name = "vitae.service") String service) {
        this.session = session;
        this.json = json;
        this.before = before;
        this.objects = objects;
        this.service = service;
    }

    static Task person(UUID erasureId, UUID userId) {
        return Task.of(KIND, erasureId, userId, new Payload(false));
    }

    /** The task's user is the company: it acts for nobody else. */
    static Task company(UUID erasureId, UUID tenantId) {
        return Task.of(KIND, erasureId, tenantId, new Payload(true));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> run(LeasedTask task) {
        boolean company = isOfCompany(task);
        Caller eraser = eraser(task, company);
        String gone = company ? "erased_tenants" : "erased_users";
        String id = company ? "tenant_id" : "user_id";
        String set =
                "update %s set barrier = pg_current_xact_id() where %s = $1 and barrier is null".formatted(gone, id);
        String passed =
                "select pg_snapshot_xmin(pg_current_snapshot()) > barrier from %s where %s = $1".formatted(gone, id);
        return session.onConnection(eraser, tx -> tx.execute(set, task.userId()))
                .chain(() -> waitFor(eraser, passed, task.userId()))
                .chain(() -> company ? Uni.createFrom().voidItem() : objects.ofPerson(eraser))
                .chain(() -> end(task, eraser, company));
    }

    private Uni<Void> waitFor(Caller eraser, String passed, UUID subject) {
        return session.onConnection(eraser, tx -> tx.query(passed, subject))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw new OthersUnderWay();
                    }
                })
                .replaceWithVoid()
                .onFailure(OthersUnderWay.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis());
    }

    private static Caller eraser(LeasedTask task, boolean company) {
        return company ? Caller.eraserOfTenant(task.userId()) : Caller.eraser(task.userId());
    }

    /** Longer than the server lets a transaction idle, several times over. */
    @Override
    public int attempts() {
        return 12;
    }

    private Uni<Void> end(LeasedTask task, Caller eraser, boolean company) {
        return session.onConnection(eraser, tx -> tellBefore(tx, task.userId(), company)
                .chain(() -> tx.query(company ? "select erase_tenant()" : "select erase_person()"))
                .invoke(rows -> LOG.infof(
                        "erasure %s: %d rows removed",
                        task.subjectId(), rows.iterator().next().getLong(0)))
                .chain(() -> acknowledge(tx, task.subjectId()))
                .chain(() -> tx.complete(task)));
    }

    private Uni<Void> tellBefore(SqlTx tx, UUID subject, boolean company) {
        return Multi.createFrom()
                .iterable(before)
                .onItem()
                .transformToUniAndConcatenate(
                        other -> company ? other.ofCompany(tx, subject) : other.ofPerson(tx, subject))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> acknowledge(SqlTx tx, UUID erasureId) {
        return tx.publish(
                Event.of("vitae." + service + ".erasure", erasureId, "DataErased", new DataErased(erasureId, service)));
    }

    /** identity-service sees that this service has not acknowledged, and tells it again. */
    @Override
    public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
        LOG.errorf("erasure %s failed and will be asked for again: %s", task.subjectId(), failure);
        return session.onConnection(eraser(task, isOfCompany(task)), tx -> tx.complete(task));
    }

    private boolean isOfCompany(LeasedTask task) {
        try {
            return json.readValue(task.payload(), Payload.class).company();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("payload of an erasure", e);
        }
    }
}
