package dev.vitae.resume.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.session.JsonColumn;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.provenance.Origins;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.function.UnaryOperator;
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
    public static class Warnings extends JsonColumn<List<Warning>> {

        public Warnings() {
            super(new TypeReference<>() {}, List::copyOf);
        }
    }

    @Converter
    @Immutable
    public static class OriginsColumn extends JsonColumn<Origins> {

        public OriginsColumn() {
            super(new TypeReference<>() {}, UnaryOperator.identity());
        }
    }
}
