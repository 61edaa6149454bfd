package dev.vitae.generation.wizard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A résumé that the wizard asks a person for. */
@Entity
@Table(name = "wizard_sessions")
public class WizardSession extends StampedEntity {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    private String template;

    @JdbcTypeCode(SqlTypes.JSON)
    private String draft = "{}";

    @JdbcTypeCode(SqlTypes.JSON)
    private String progress = "{}";

    private SessionStatus status = SessionStatus.ACTIVE;

    @Column(name = "last_step")
    private int lastStep;

    // Given by a statement of its own: that a message was added is no change of the session that could be lost.
    @Column(name = "latest_message", insertable = false, updatable = false)
    private Integer latestMessage;

    @Column(name = "generated_resume_id")
    private UUID generatedResumeId;

    protected WizardSession() {}

    WizardSession(UUID userId, String template) {
        this.userId = userId;
        this.template = template;
    }

    /** Writing the same is no change. Whoever writes in an abandoned session goes on with it. */
    void write(SavedSession saved) {
        template = saved.templateId();
        lastStep = saved.lastStep();
        if (!saved.progress().equals(progress())) {
            progress = saved.progress().toString();
        }
        writeDraft(saved.draft());
    }

    /** As {@link #write}, of the draft alone. */
    public void writeDraft(ObjectNode newDraft) {
        if (!newDraft.equals(draft())) {
            draft = newDraft.toString();
        }
        goOn();
    }

    /** Its person is at it again. */
    public void goOn() {
        status = SessionStatus.ACTIVE;
    }

    void abandon() {
        status = SessionStatus.ABANDONED;
    }

    void complete(UUID generatedResume) {
        status = SessionStatus.COMPLETED;
        generatedResumeId = generatedResume;
    }

    public UUID userId() {
        return userId;
    }

    public String template() {
        return template;
    }

    public ObjectNode draft() {
        return read(draft);
    }

    ObjectNode progress() {
        return read(progress);
    }

    SessionStatus status() {
        return status;
    }

    int lastStep() {
        return lastStep;
    }

    public int latestMessage() {
        return latestMessage == null ? 0 : latestMessage;
    }

    UUID generatedResumeId() {
        return generatedResumeId;
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored session", e);
        }
    }
}
