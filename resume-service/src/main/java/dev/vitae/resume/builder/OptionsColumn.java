package dev.vitae.resume.builder;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.kit.session.JsonColumn;
import jakarta.persistence.Converter;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;

/** Options of a template, which are replaced as a whole and never changed. */
@Converter
@Immutable
public class OptionsColumn extends JsonColumn<ObjectNode> {

    public OptionsColumn() {
        super(new TypeReference<>() {}, UnaryOperator.identity());
    }
}
