package dev.vitae.generation.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.wizard.WizardSession;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What was said in a session; only what becomes of its proposals changes. */
@Entity
@Table(name = "messages")
public class Message extends StampedEntity {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Column(name = "session_id", updatable = false)
    private UUID sessionId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private Role role;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private String asks;

    // Text on its way in and out: the driver would write a string bound to jsonb as a JSON string, and reads objects
    // alone.
    @ColumnTransformer(read = "cast(proposals as text)", write = "cast(cast(? as text) as jsonb)")
    private String proposals = "[]";

    @Column(updatable = false)
    @ColumnTransformer(read = "cast(cut as text)", write = "cast(cast(? as text) as jsonb)")
    private String cut = "[]";

    @Column(name = "provider_type", updatable = false)
    private String providerType;

    private AnswerStatus answer;

    protected Message() {}

    /**
     * The person's.
     *
     * @param number as the session's row gave it
     * @param answer null where it is waited for
     */
    Message(WizardSession session, int number, String text, AnswerStatus answer) {
        this.sessionId = session.id();
        this.userId = session.userId();
        this.number = number;
        this.role = Role.USER;
        this.text = text;
        this.answer = answer;
    }

    /** The assistant's. @param number as the session's row gave it */
    Message(WizardSession session, int number, Answered answered) {
        this(session, number, answered.turn().text(), null);
        this.role = Role.ASSISTANT;
        this.asks = answered.turn().asks();
        this.proposals = write(answered.proposed());
        this.cut = write(answered.cut());
        this.providerType = answered.providerType();
    }

    void decide(int proposal, Proposed.Status decided) {
        proposals = write(proposals().stream()
                .map(it -> it.number() == proposal ? it.as(decided) : it)
                .toList());
    }

    void answered(AnswerStatus how) {
        answer = how;
    }

    UUID userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
    }

    int number() {
        return number;
    }

    Role role() {
        return role;
    }

    String text() {
        return text;
    }

    String asks() {
        return asks;
    }

    List<Proposed> proposals() {
        return read(proposals, new TypeReference<>() {});
    }

    List<Cut> cut() {
        return read(cut, new TypeReference<>() {});
    }

    /** How far its answer is; null where that is not followed. */
    AnswerStatus answer() {
        return answer;
    }

    String providerType() {
        return providerType;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message that cannot be written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored message", e);
        }
    }
}
