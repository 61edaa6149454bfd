package dev.vitae.resume.companies;

import static dev.vitae.resume.companies.Company.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What identity-service tells of companies, and what stays of it here. */
@ResumeServiceTest
class CompanyEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Company company = new Company();
    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void understandsWhatIdentityServicePublishes() throws SQLException {
        Json member = Json.of(Contracts.sample("identity", "MembershipChanged"));
        Json settings = Json.of(Contracts.sample("identity", "TenantSettingsChanged"));
        String tenant = member.getString("tenantId");

        try (Events events = Events.connect()) {
            for (String type : List.of("MembershipChanged", "TenantSettingsChanged")) {
                events.publish(TOPIC, CloudEvent.of(tenant, type, "/identity", Contracts.sample("identity", type)));
            }
        }

        await().until(() -> !settings(tenant).isEmpty());
        assertThat(settings(tenant))
                .containsExactly(Map.of(
                        "version", settings.getInt("settingsVersion"),
                        "hourly_rate_micros",
                                settings.<Number>get("hourlyRateMicros").longValue(),
                        "currency", settings.getString("currency"),
                        "minutes",
                                settings.getMap("minutesPerOperation").values().toString()));
        assertThat(Rows.number(
                        "select count(*) from memberships where tenant_id = '%s' and user_id = '%s' and role = '%s'"
                                .formatted(tenant, member.getString("userId"), member.getString("role"))))
                .isEqualTo(1);
    }

    @Test
    void keepsTheNewestOfWhatIsSaidOfAMembership() {
        company.tell(
                company.membership(ada, "admin", NOW.plusSeconds(2)),
                company.membership(ada, "member", NOW.plusSeconds(1)),
                company.membership(bob, null, NOW.plusSeconds(2)),
                company.membership(bob, "member", NOW.plusSeconds(1)));
        UUID behind = company.member();

        assertThat(members()).containsOnly(Map.entry(ada, "admin"), Map.entry(behind, "member"));
    }

    @Test
    void keepsTheGreatestVersionOfSettings() throws SQLException {
        company.tell(settingsOf(2, ", \"currency\": \"EUR\""), settingsOf(1, ", \"currency\": \"CHF\""));
        company.member();
        assertThat(settings(company.id().toString())).extracting("currency").containsExactly("EUR");

        company.tell(settingsOf(3, ""));
        company.member();

        assertThat(settings(company.id().toString()))
                .first()
                .satisfies(now -> assertThat(now).containsEntry("version", 3).containsEntry("currency", null));
    }

    @Test
    void putsAsideWhatNamesNobody() {
        company.tell(
                company.event("MembershipChanged", "{\"tenantId\": \"" + company.id() + "\", \"role\": \"admin\"}"));

        UUID behind = company.member();

        assertThat(members()).containsOnlyKeys(behind);
    }

    private CloudEvent settingsOf(int version, String more) {
        return company.event(
                "TenantSettingsChanged",
                "{\"tenantId\": \"%s\", \"settingsVersion\": %d, \"minutesPerOperation\": {}%s}"
                        .formatted(company.id(), version, more));
    }

    /** As a consumer sees them: all that belong now. */
    private Map<UUID, String> members() {
        try {
            return AppRole.of("resume")
                    .read(
                            Map.of("vitae.actor", "consumer"),
                            "select user_id, role from memberships where role is not null and tenant_id = '"
                                    + company.id() + "'")
                    .stream()
                    .collect(Collectors.toMap(row -> (UUID) row.get("user_id"), row -> (String) row.get("role")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> settings(String tenant) throws SQLException {
        return AppRole.of("resume")
                .read(
                        Map.of("vitae.actor", "consumer"),
                        "select version, hourly_rate_micros, currency, "
                                + "format('[%s, %s, %s]', minutes_parse, minutes_generate, minutes_export) as minutes "
                                + "from tenant_settings where tenant_id = '" + tenant + "'");
    }
}
