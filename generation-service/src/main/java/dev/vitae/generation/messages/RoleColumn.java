package dev.vitae.generation.messages;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column holds the lower-case word. */
@Converter(autoApply = true)
public class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role == null ? null : role.text();
    }

    @Override
    public Role convertToEntityAttribute(String text) {
        return text == null ? null : Role.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
