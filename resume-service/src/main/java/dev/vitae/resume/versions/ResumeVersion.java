package dev.vitae.resume.versions;

import dev.vitae.document.ResumeContent;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.resume.content.JsonColumns;
import dev.vitae.resume.parsing.Warning;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What a résumé said at some time; never changed once written. */
@Entity
@Table(name = "resume_versions")
public class ResumeVersion extends StampedEntity {

    @Column(name = "resume_id", updatable = false)
    private UUID resumeId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "version_number", updatable = false)
    private int versionNumber;

    @Convert(converter = OriginColumn.class)
    @Column(updatable = false)
    private Origin origin;

    @Column(name = "restored_from", updatable = false)
    private Integer restoredFrom;

    @Convert(converter = JsonColumns.Content.class)
    @ColumnTransformer(read = "cast(content as text)", write = "cast(cast(? as text) as jsonb)")
    @Column(updatable = false)
    private ResumeContent content;

    @Convert(converter = JsonColumns.Warnings.class)
    @ColumnTransformer(read = "cast(warnings as text)", write = "cast(cast(? as text) as jsonb)")
    @Column(updatable = false)
    private List<Warning> warnings;

    /** For the session alone. */
    protected ResumeVersion() {}

    /**
     * @param number from 1, without gaps
     * @param restoredFrom number of the version that this one repeats, null unless the origin says so
     */
    public ResumeVersion(
            UUID resumeId,
            UUID userId,
            int number,
            Origin origin,
            Integer restoredFrom,
            ResumeContent content,
            List<Warning> warnings) {
        this.resumeId = resumeId;
        this.userId = userId;
        this.versionNumber = number;
        this.origin = origin;
        this.restoredFrom = restoredFrom;
        this.content = content;
        this.warnings = warnings;
    }

    public ResumeContent content() {
        return content;
    }

    public List<Warning> warnings() {
        return warnings;
    }

    UUID resumeId() {
        return resumeId;
    }

    int versionNumber() {
        return versionNumber;
    }

    Origin origin() {
        return origin;
    }

    Integer restoredFrom() {
        return restoredFrom;
    }
}
