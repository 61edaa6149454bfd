package dev.vitae.generation.versions;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a generated résumé; never changed once written. */
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

    protected GeneratedResumeVersion() {}

    GeneratedResumeVersion(GeneratedResume resume, int number, String content, Author author, String note) {
        this.generatedResumeId = resume.id();
        this.userId = resume.userId();
        this.versionNumber = number;
        this.content = content;
        this.author = author;
        this.note = note;
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
}
