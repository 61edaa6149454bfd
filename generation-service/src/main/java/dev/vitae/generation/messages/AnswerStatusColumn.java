package dev.vitae.generation.messages;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class AnswerStatusColumn extends WordColumn<AnswerStatus> {

    public AnswerStatusColumn() {
        super(AnswerStatus.class);
    }
}
