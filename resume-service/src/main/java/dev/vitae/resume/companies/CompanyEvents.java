package dev.vitae.resume.companies;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.EventHandler;
import dev.vitae.kit.inbox.Inbox;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.session.SqlTx;
import dev.vitae.resume.skills.PersonByPerson;
import dev.vitae.resume.skills.SkillResumeVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps who belongs to which company, and what companies reckon with. Late and repeated events change nothing: the newest
 * membership and the greatest version of settings stay.
 */
@ApplicationScoped
public class CompanyEvents {

    /**
     * Who leaves has none of the company's skills any more. Those that they were given later stay: the event may be an old
     * one, read again by somebody who begins anew with an empty table.
     */
    private static final String BELONG =
            """
            with now_so as (
              insert into memberships (tenant_id, user_id, role, changed_at) values ($1, $2, $3, $4)
              on conflict (tenant_id, user_id) do update set role = excluded.role, changed_at = excluded.changed_at
              where memberships.changed_at < excluded.changed_at
              returning tenant_id, user_id, role, changed_at
            ), lost as (
              delete from company_skill_holders h using now_so n
              where n.role is null and h.tenant_id = n.tenant_id and h.user_id = n.user_id
                and h.created_at <= n.changed_at
            )
            select user_id from now_so where role is null""";

    private static final String SETTLE =
            """
            insert into tenant_settings
              (tenant_id, version, hourly_rate_micros, currency, minutes_parse, minutes_generate, minutes_export)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant_id) do update set version = excluded.version,
              hourly_rate_micros = excluded.hourly_rate_micros, currency = excluded.currency,
              minutes_parse = excluded.minutes_parse, minutes_generate = excluded.minutes_generate,
              minutes_export = excluded.minutes_export
            where tenant_settings.version < excluded.version""";

    private final Inbox inbox;
    private final ObjectMapper json;
    private final SkillResumeVersions skillResumes;

    CompanyEvents(Inbox inbox, ObjectMapper json, SkillResumeVersions skillResumes) {
        this.inbox = inbox;
        this.json = json;
        this.skillResumes = skillResumes;
    }

    @Incoming("companies")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.consume(
                "companies",
                PersonByPerson.in(batch, json),
                Map.of(
                        "MembershipChanged",
                        EventHandler.each(this::belong),
                        "TenantSettingsChanged",
                        EventHandler.statement(SETTLE, this::settings)));
    }

    private Uni<Void> belong(SqlTx tx, IncomingEvent event) {
        MembershipChanged membership = event.payload(json, MembershipChanged.class);
        UUID person = membership.userId();
        String role = membership.role().map(MembershipChanged.Role::code).orElse(null);
        OffsetDateTime since = OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC);
        return tx.execute(BELONG, membership.tenantId(), person, role, since)
                .chain(left -> skillResumes.raise(tx, left > 0 ? Set.of(person) : Set.of()));
    }

    private Object[] settings(IncomingEvent event) {
        TenantSettingsChanged settings = event.payload(json, TenantSettingsChanged.class);
        return new Object[] {
            settings.tenantId(),
            settings.settingsVersion(),
            settings.hourlyRateMicros(),
            settings.currency(),
            settings.minutesPerOperation().parse(),
            settings.minutesPerOperation().generate(),
            settings.minutesPerOperation().export()
        };
    }
}
