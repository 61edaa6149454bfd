package dev.vitae.generation.tailoring;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column holds the lower-case word. */
@Converter(autoApply = true)
public class StatusColumn implements AttributeConverter<GenerationStatus, String> {

    @Override
    public String convertToDatabaseColumn(GenerationStatus status) {
        return status == null ? null : status.text();
    }

    @Override
    public GenerationStatus convertToEntityAttribute(String text) {
        return text == null ? null : GenerationStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
