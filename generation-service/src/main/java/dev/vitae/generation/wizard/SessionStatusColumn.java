package dev.vitae.generation.wizard;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class SessionStatusColumn extends WordColumn<SessionStatus> {

    public SessionStatusColumn() {
        super(SessionStatus.class);
    }
}
