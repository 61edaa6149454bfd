package dev.vitae.resume.versions;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column holds the lower-case word. */
@Converter
public class OriginColumn implements AttributeConverter<Origin, String> {

    @Override
    public String convertToDatabaseColumn(Origin origin) {
        return origin.text();
    }

    @Override
    public Origin convertToEntityAttribute(String text) {
        return Origin.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
