package dev.vitae.resume.resumes;

import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.provenance.Origins;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A résumé of a person: what it says, what its reader was unsure about, where it stands, and the file it was read from. */
@Entity
@Table(name = "resumes")
public class Resume extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private String title;

    // Text on its way in and out: the driver would write a string bound to jsonb as a JSON string.
    @Convert(converter = JsonColumns.Content.class)
    @ColumnTransformer(read = "cast(content as text)", write = "cast(cast(? as text) as jsonb)")
    private ResumeContent content;

    @Convert(converter = JsonColumns.Warnings.class)
    @ColumnTransformer(read = "cast(warnings as text)", write = "cast(cast(? as text) as jsonb)")
    private List<Warning> warnings;

    @Convert(converter = JsonColumns.OriginsColumn.class)
    @ColumnTransformer(read = "cast(origins as text)", write = "cast(cast(? as text) as jsonb)")
    private Origins origins;

    @Column(name = "source_file_name")
    private String sourceFileName;

    @Convert(converter = SourceFileTypeColumn.class)
    @Column(name = "source_file_type")
    private SourceFileType sourceFileType;

    @Column(name = "file_id")
    private UUID fileId;

    @Column(name = "file_size")
    private int fileSize;

    @Column(name = "content_hash")
    private byte[] contentHash;

    @Column(name = "is_default")
    private boolean isDefault;

    /** For the session alone. */
    protected Resume() {}

    Resume(Caller owner, UploadedFile file, UUID fileId, int fileSize, ParsedResume parsed, boolean isDefault) {
        this.userId = owner.id();
        this.tenantId = owner.tenantId().orElse(null);
        this.title = file.title();
        this.content = parsed.content();
        this.warnings = parsed.warnings();
        this.origins = parsed.origins();
        this.sourceFileName = file.name();
        this.sourceFileType = parsed.type();
        this.fileId = fileId;
        this.fileSize = fileSize;
        this.contentHash = file.sha256();
        this.isDefault = isDefault;
    }

    UUID userId() {
        return userId;
    }

    Optional<UUID> tenantId() {
        return Optional.ofNullable(tenantId);
    }

    String title() {
        return title;
    }

    ResumeContent content() {
        return content;
    }

    List<Warning> warnings() {
        return warnings;
    }

    Origins origins() {
        return origins;
    }

    String sourceFileName() {
        return sourceFileName;
    }

    SourceFileType sourceFileType() {
        return sourceFileType;
    }

    UUID fileId() {
        return fileId;
    }

    int fileSize() {
        return fileSize;
    }

    boolean isDefault() {
        return isDefault;
    }
}
