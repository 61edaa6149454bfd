package dev.vitae.resume.resumes;

import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.resume.content.JsonColumns;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.provenance.Origins;
import dev.vitae.resume.versions.Origin;
import dev.vitae.resume.versions.ResumeVersion;
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

    @Column(name = "parser_version")
    private int parserVersion;

    private boolean edited;

    @Column(name = "current_version")
    private int currentVersion = 1;

    /** For the session alone. */
    protected Resume() {}

    /** @param id that nobody else has */
    public Resume(UUID id, Caller owner, String title, Source source, ParsedResume parsed, int parserVersion) {
        super(id);
        this.userId = owner.id();
        this.tenantId = owner.tenantId().orElse(null);
        this.title = title;
        this.content = parsed.content();
        this.warnings = parsed.warnings();
        this.origins = parsed.origins();
        this.sourceFileName = source.name();
        this.sourceFileType = parsed.type();
        this.fileId = source.fileId();
        this.fileSize = source.size();
        this.contentHash = source.sha256();
        this.parserVersion = parserVersion;
    }

    /**
     * The file that a résumé was read from.
     *
     * @param size in bytes
     */
    public record Source(String name, UUID fileId, int size, byte[] sha256) {}

    void rename(String newTitle) {
        title = newTitle;
    }

    public void setDefault(boolean newDefault) {
        isDefault = newDefault;
    }

    /** The person says something else from here on, and no file is read into it any more. Saying the same is no change. */
    void say(ResumeContent newContent, List<Warning> newWarnings) {
        if (!newContent.equals(content)) {
            origins = origins.after(content, newContent);
            content = newContent;
            warnings = newWarnings;
            edited = true;
            currentVersion++;
        }
    }

    /** What a newer parser reads from the same file. */
    public void readAnew(ParsedResume parsed, int newParserVersion) {
        if (!parsed.content().equals(content)) {
            content = parsed.content();
            currentVersion++;
        }
        warnings = parsed.warnings();
        origins = parsed.origins();
        parserVersion = newParserVersion;
    }

    /** Whether a parser of that version would have nothing to add to it. */
    public boolean isSettledFor(int someParserVersion) {
        return edited || parserVersion >= someParserVersion;
    }

    ResumeVersion version(Origin origin, Integer restoredFrom) {
        return new ResumeVersion(id(), userId, currentVersion, origin, restoredFrom, content, warnings);
    }

    public UUID userId() {
        return userId;
    }

    public Optional<UUID> tenantId() {
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

    public Origins origins() {
        return origins;
    }

    public String sourceFileName() {
        return sourceFileName;
    }

    public SourceFileType sourceFileType() {
        return sourceFileType;
    }

    public UUID fileId() {
        return fileId;
    }

    int fileSize() {
        return fileSize;
    }

    boolean isDefault() {
        return isDefault;
    }

    public int currentVersion() {
        return currentVersion;
    }
}
