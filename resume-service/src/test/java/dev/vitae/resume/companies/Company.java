package dev.vitae.resume.companies;

import static org.awaitility.Awaitility.await;

import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A company as identity-service tells of it, and its people as they use the service. */
public final class Company {

    public static final String TOPIC = "vitae.identity.tenant";

    private final UUID id = UUID.randomUUID();

    public UUID id() {
        return id;
    }

    /** With a token that names the company, whether they belong to it or not. */
    public RequestSpecification as(UUID user) {
        return RestAssured.given().auth().oauth2(TestTokens.personInTenant(user, id, "public"));
    }

    /** Somebody new. */
    public UUID member() {
        return comes(UUID.randomUUID(), "member");
    }

    public UUID admin() {
        return comes(UUID.randomUUID(), "admin");
    }

    /** Waits until the service knows. */
    public UUID comes(UUID user, String role) {
        tell(membership(user, role));
        await().until(() -> isThere(user, "role = '" + role + "'"));
        return user;
    }

    public void leaves(UUID user) {
        tell(membership(user, null));
        await().until(() -> isThere(user, "role is null"));
    }

    public void tell(CloudEvent... events) {
        try (Events kafka = Events.connect()) {
            for (CloudEvent event : events) {
                kafka.publish(TOPIC, event);
            }
        }
    }

    /** @param role null for who leaves */
    public CloudEvent membership(UUID user, String role) {
        String is = role == null ? "\"change\": \"removed\"" : "\"change\": \"changed\", \"role\": \"" + role + "\"";
        return event("MembershipChanged", "{\"tenantId\": \"%s\", \"userId\": \"%s\", %s}".formatted(id, user, is));
    }

    public CloudEvent membership(UUID user, String role, Instant time) {
        return membership(user, role).with("ce_time", time.toString());
    }

    public CloudEvent event(String type, String data) {
        return CloudEvent.of(id.toString(), type, "/identity-service", data);
    }

    private boolean isThere(UUID user, String is) throws SQLException {
        return Rows.number("select count(*) from memberships where tenant_id = '%s' and user_id = '%s' and %s"
                        .formatted(id, user, is))
                == 1;
    }
}
