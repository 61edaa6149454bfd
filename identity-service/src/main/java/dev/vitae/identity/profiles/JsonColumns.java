package dev.vitae.identity.profiles;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.vitae.kit.session.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The lists of a profile as JSON text. */
public final class JsonColumns {

    private JsonColumns() {}

    @Converter
    @Immutable
    public static class Languages extends JsonColumn<List<SpokenLanguage>> {

        public Languages() {
            super(new TypeReference<>() {}, List::copyOf);
        }
    }

    @Converter
    @Immutable
    public static class Phones extends JsonColumn<List<Phone>> {

        public Phones() {
            super(new TypeReference<>() {}, List::copyOf);
        }
    }
}
