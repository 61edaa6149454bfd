package dev.vitae.resume.builder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.StampedEntity;
import dev.vitae.resume.content.JsonColumns;
import dev.vitae.resume.templates.OfferedTemplate;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A résumé that a person writes: what it says, and how it looks. */
@Entity
@Table(name = "resume_builder_documents")
public class BuilderDocument extends StampedEntity {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private String title;

    @ManyToOne(optional = false)
    @JoinColumn(name = "template_id")
    private OfferedTemplate template;

    // Text on its way in and out: the driver would write a string bound to jsonb as a JSON string.
    @Convert(converter = OptionsColumn.class)
    @ColumnTransformer(read = "cast(options as text)", write = "cast(cast(? as text) as jsonb)")
    private ObjectNode options;

    @Convert(converter = JsonColumns.Content.class)
    @Column(name = "resume_data")
    @ColumnTransformer(read = "cast(resume_data as text)", write = "cast(cast(? as text) as jsonb)")
    private ResumeContent resumeData;

    @Column(name = "is_current")
    private boolean isCurrent;

    protected BuilderDocument() {}

    BuilderDocument(Caller owner, DocumentRules.Checked checked, boolean current) {
        this.userId = owner.id();
        this.tenantId = owner.tenantId().orElse(null);
        write(checked);
        this.isCurrent = current;
    }

    /** Says all of it anew but whether it is the current one. Writing the same is no change. */
    final void write(DocumentRules.Checked checked) {
        title = checked.title();
        template = checked.template();
        options = checked.options();
        resumeData = checked.resumeData();
    }

    void setCurrent(boolean current) {
        isCurrent = current;
    }

    UUID userId() {
        return userId;
    }

    String title() {
        return title;
    }

    OfferedTemplate template() {
        return template;
    }

    ObjectNode options() {
        return options;
    }

    ResumeContent resumeData() {
        return resumeData;
    }

    boolean isCurrent() {
        return isCurrent;
    }
}
