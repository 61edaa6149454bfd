package dev.vitae.resume.templates;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.session.JsonColumn;
import jakarta.persistence.Converter;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;

/** A JSON Schema, which nobody changes here. */
@Converter
@Immutable
public class SchemaColumn extends JsonColumn<JsonNode> {

    public SchemaColumn() {
        super(new TypeReference<>() {}, UnaryOperator.identity());
    }
}
