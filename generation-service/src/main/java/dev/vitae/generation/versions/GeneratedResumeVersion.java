package dev.vitae.generation.versions;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a generated résumé; but for its name, never changed once written. */
@Entity
@Table(name = "generated_resume_versions")
public class GeneratedResumeVersion extends StampedEntity {

    @Column(name = "generated_resume_id", updatable = false)
    private UUID generatedResumeId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "version_number", updatable = false)
    private int versionNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private Author author;

    @Column(updatable = false)
    private String note;

    @Column(name = "restored_from", updatable = false)
    private Integer restoredFrom;

    private String name;

    protected GeneratedResumeVersion() {}

    /** @param number which {@link GeneratedResume#nextVersion} has given */
    GeneratedResumeVersion(GeneratedResume resume, int number, Said said) {
        this.generatedResumeId = resume.id();
        this.userId = resume.userId();
        this.versionNumber = number;
        this.content = said.content();
        this.author = said.author();
        this.note = said.note();
        this.restoredFrom = said.restoredFrom();
    }

    /** @param newName null for none */
    void call(String newName) {
        name = newName;
    }

    UUID generatedResumeId() {
        return generatedResumeId;
    }

    int versionNumber() {
        return versionNumber;
    }

    /** ResumeContent as JSON. */
    String content() {
        return content;
    }

    Author author() {
        return author;
    }

    String note() {
        return note;
    }

    Integer restoredFrom() {
        return restoredFrom;
    }

    String name() {
        return name;
    }
}
