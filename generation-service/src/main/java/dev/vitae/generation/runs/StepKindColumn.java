package dev.vitae.generation.runs;

import dev.vitae.generation.workflows.StepKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The column holds the word that definitions write. */
@Converter(autoApply = true)
public class StepKindColumn implements AttributeConverter<StepKind, String> {

    @Override
    public String convertToDatabaseColumn(StepKind kind) {
        return kind == null ? null : kind.word();
    }

    @Override
    public StepKind convertToEntityAttribute(String text) {
        return text == null ? null : StepKind.of(text).orElseThrow();
    }
}
