package dev.vitae.generation.resources;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column holds the lower-case word. */
@Converter(autoApply = true)
public class ResourceTypeColumn implements AttributeConverter<ResourceType, String> {

    @Override
    public String convertToDatabaseColumn(ResourceType type) {
        return type == null ? null : type.text();
    }

    @Override
    public ResourceType convertToEntityAttribute(String text) {
        return text == null ? null : ResourceType.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
