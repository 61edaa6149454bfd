package dev.vitae.identity.profiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The lists of a profile as JSON text. Their values are immutable, so the session need not copy them. */
public final class JsonColumns {

    private JsonColumns() {}

    @Converter
    @Immutable
    public static class Languages extends Column<SpokenLanguage> {

        public Languages() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    public static class Phones extends Column<Phone> {

        public Phones() {
            super(new TypeReference<>() {});
        }
    }

    abstract static class Column<T> implements AttributeConverter<List<T>, String> {

        private final ObjectMapper json = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
        private final TypeReference<List<T>> type;

        Column(TypeReference<List<T>> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(List<T> values) {
            try {
                return json.writeValueAsString(values);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a list of the profile is not writable", e);
            }
        }

        @Override
        public List<T> convertToEntityAttribute(String text) {
            try {
                return List.copyOf(json.readValue(text, type));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a stored list of the profile is not readable", e);
            }
        }
    }
}
