package dev.vitae.generation.runs;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column holds the lower-case word. */
@Converter(autoApply = true)
public class StepStatusColumn implements AttributeConverter<StepStatus, String> {

    @Override
    public String convertToDatabaseColumn(StepStatus status) {
        return status == null ? null : status.text();
    }

    @Override
    public StepStatus convertToEntityAttribute(String text) {
        return text == null ? null : StepStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
