package dev.vitae.kit.probe;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A row of somebody's. */
@Entity
public class Probe extends StampedEntity {

    @Column(name = "user_id")
    private UUID userId;

    private String word;

    protected Probe() {}

    public Probe(UUID userId, String word) {
        this.userId = userId;
        this.word = word;
    }

    public String word() {
        return word;
    }

    public void say(String other) {
        word = other;
    }
}
