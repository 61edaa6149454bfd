package dev.vitae.kit.people;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.tasks.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What every service hears of people and companies: a new role, and that somebody is to be erased. From the moment that is
 * written down no row of theirs comes back; a task then removes what is there. Told twice, it removes and acknowledges
 * again.
 */
@ApplicationScoped
public class IdentityEvents {

    private record RoleChanged(UUID userId, String role, Instant changedAt) {}

    private record PersonErased(UUID userId, UUID erasureId) {}

    private record CompanyErased(UUID tenantId, UUID erasureId) {}

    private final Inbox inbox;
    private final ObjectMapper json;

    public IdentityEvents(Inbox inbox, ObjectMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Incoming("identity")
    public Uni<Void> onIdentity(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "identity",
                batch,
                Map.of(
                        "UserRoleChanged",
                        EventHandler.each(this::changeRole),
                        "UserErased",
                        EventHandler.each(this::erasePerson),
                        "TenantErased",
                        EventHandler.each(this::eraseCompany)));
    }

    private Uni<Void> changeRole(SqlTx tx, IncomingEvent event) {
        RoleChanged change = event.payload(json, RoleChanged.class);
        return tx.execute(
                        "insert into role_changes (user_id, role, changed_at) values ($1, $2, $3) "
                                + "on conflict (user_id) do update set role = excluded.role, changed_at = excluded.changed_at "
                                + "where role_changes.changed_at < excluded.changed_at",
                        change.userId(),
                        change.role(),
                        change.changedAt().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    private Uni<Void> erasePerson(SqlTx tx, IncomingEvent event) {
        PersonErased erased = event.payload(json, PersonErased.class);
        return tx.execute(
                        "insert into erased_users (user_id, erasure_id) values ($1, $2) on conflict do nothing",
                        erased.userId(),
                        erased.erasureId())
                .chain(() -> tx.enqueue(Erasure.person(erased.erasureId(), erased.userId())));
    }

    private Uni<Void> eraseCompany(SqlTx tx, IncomingEvent event) {
        CompanyErased erased = event.payload(json, CompanyErased.class);
        Task task = Erasure.company(erased.erasureId(), erased.tenantId());
        return tx.execute(
                        "insert into erased_tenants (tenant_id, erasure_id) values ($1, $2) on conflict do nothing",
                        erased.tenantId(),
                        erased.erasureId())
                .chain(() -> tx.enqueue(task));
    }
}
