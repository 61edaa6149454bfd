package dev.vitae.generation.versions;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What a person has of one résumé for one vacancy, or of the wizard: a title, a template and versions numbered from 1 without
 * gaps.
 */
@Entity
@Table(name = "generated_resumes")
public class GeneratedResume extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "resume_id", updatable = false)
    private UUID resumeId;

    @Column(name = "vacancy_id", updatable = false)
    private UUID vacancyId;

    private String template;
    private String title;

    @Column(name = "current_version")
    private Integer currentVersion;

    @Column(name = "latest_version")
    private int latestVersion;

    protected GeneratedResume() {}

    /** One that no résumé and vacancy are behind. */
    GeneratedResume(UUID userId, String template) {
        this.userId = userId;
        this.template = template;
        this.title = "My Resume";
    }

    /** Takes the next number and makes it current. The row must be locked. */
    int nextVersion() {
        latestVersion++;
        currentVersion = latestVersion;
        return latestVersion;
    }

    /** @param slug null for the one that it has */
    void dressIn(String slug) {
        if (slug != null) {
            template = slug;
        }
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    UUID userId() {
        return userId;
    }

    UUID resumeId() {
        return resumeId;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    String template() {
        return template;
    }

    String title() {
        return title;
    }

    Integer currentVersion() {
        return currentVersion;
    }
}
