package dev.vitae.kit.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.function.UnaryOperator;

/**
 * A value kept as JSON text, its absent members left out. Whoever extends it marks the converter {@code @Immutable}, for
 * the session to copy nothing.
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private final ObjectMapper json = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private final TypeReference<T> type;
    private final UnaryOperator<T> immutable;

    /** @param immutable makes of what was read a value that nobody can change */
    protected JsonColumn(TypeReference<T> type, UnaryOperator<T> immutable) {
        this.type = type;
        this.immutable = immutable;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of " + type.getType() + " is not writable", e);
        }
    }

    @Override
    public T convertToEntityAttribute(String text) {
        try {
            return immutable.apply(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored value of " + type.getType() + " is not readable", e);
        }
    }
}
