package dev.vitae.generation.wizard;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column holds the lower-case word. */
@Converter(autoApply = true)
public class SessionStatusColumn implements AttributeConverter<SessionStatus, String> {

    @Override
    public String convertToDatabaseColumn(SessionStatus status) {
        return status == null ? null : status.text();
    }

    @Override
    public SessionStatus convertToEntityAttribute(String text) {
        return text == null ? null : SessionStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
