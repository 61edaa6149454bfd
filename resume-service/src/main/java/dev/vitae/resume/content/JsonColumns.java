package dev.vitae.resume.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.provenance.Origins;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The free-form columns of a résumé as JSON text. Their values are immutable, so the session need not copy them. */
public final class JsonColumns {

    private JsonColumns() {}

    @Converter
    @Immutable
    public static class Content implements AttributeConverter<ResumeContent, String> {

        private final ContentJson json = new ContentJson();

        @Override
        public String convertToDatabaseColumn(ResumeContent content) {
            return json.write(content);
        }

        @Override
        public ResumeContent convertToEntityAttribute(String text) {
            try {
                return json.read(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("stored content is not readable", e);
            }
        }
    }

    @Converter
    @Immutable
    public static class Warnings implements AttributeConverter<List<Warning>, String> {

        private static final TypeReference<List<Warning>> LIST = new TypeReference<>() {};

        private final ObjectMapper json = new ObjectMapper();

        @Override
        public String convertToDatabaseColumn(List<Warning> warnings) {
            try {
                return json.writeValueAsString(warnings);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("warnings are not writable", e);
            }
        }

        @Override
        public List<Warning> convertToEntityAttribute(String text) {
            try {
                return json.readValue(text, LIST);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("stored warnings are not readable", e);
            }
        }
    }

    @Converter
    @Immutable
    public static class OriginsColumn implements AttributeConverter<Origins, String> {

        private final ObjectMapper json = new ObjectMapper();

        @Override
        public String convertToDatabaseColumn(Origins origins) {
            try {
                return json.writeValueAsString(origins);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("origins are not writable", e);
            }
        }

        @Override
        public Origins convertToEntityAttribute(String text) {
            try {
                return json.readValue(text, Origins.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("stored origins are not readable", e);
            }
        }
    }
}
