package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.vacancy.search.Folding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
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

    @Column(name = "company_key")
    private String companyKey;

    @Column(name = "job_position")
    private String jobPosition;

    private String description;
    private String url;
    private String notes;
    private String location;
    private String salary;
    private LocalDate deadline;
    private String language;

    @Column(name = "language_given")
    private boolean languageGiven;

    private String source = "form";

    protected Vacancy() {}

    Vacancy(Caller owner, VacancyBody body, Optional<String> detected) {
        userId = owner.id();
        tenantId = owner.tenantId().orElse(null);
        write(body, detected);
    }

    /**
     * Says all of it anew; how it came in stays where the body does not say. Writing the same is no change.
     *
     * @param detected the language of the text
     */
    final void write(VacancyBody body, Optional<String> detected) {
        company = body.company();
        companyKey = Folding.fold(company);
        jobPosition = body.jobPosition();
        description = body.description();
        url = body.url();
        notes = body.notes();
        location = body.location();
        salary = body.salary();
        deadline = body.deadline() == null ? null : LocalDate.parse(body.deadline());
        languageGiven = body.language() != null;
        language = languageGiven ? body.language() : detected.orElse(null);
        source = body.source() == null ? source : body.source();
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

    String location() {
        return location;
    }

    String salary() {
        return salary;
    }

    LocalDate deadline() {
        return deadline;
    }

    String language() {
        return language;
    }

    boolean isLanguageGiven() {
        return languageGiven;
    }

    String source() {
        return source;
    }
}
