package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A position somebody may apply for, as the person who collected it wrote it down. */
@Entity
@Table(name = "vacancies")
public class Vacancy extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private String company;

    @Column(name = "job_position")
    private String jobPosition;

    private String description;
    private String url;
    private String notes;

    protected Vacancy() {}

    Vacancy(Caller owner, VacancyBody body) {
        userId = owner.id();
        tenantId = owner.tenantId().orElse(null);
        company = body.company();
        jobPosition = body.jobPosition();
        description = body.description();
        url = body.url();
        notes = body.notes();
    }

    UUID userId() {
        return userId;
    }

    UUID tenantId() {
        return tenantId;
    }

    String company() {
        return company;
    }

    String jobPosition() {
        return jobPosition;
    }

    String description() {
        return description;
    }

    String url() {
        return url;
    }

    String notes() {
        return notes;
    }
}
