package dev.vitae.generation.versions;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column holds the lower-case word. */
@Converter(autoApply = true)
public class AuthorColumn implements AttributeConverter<Author, String> {

    @Override
    public String convertToDatabaseColumn(Author author) {
        return author == null ? null : author.text();
    }

    @Override
    public Author convertToEntityAttribute(String text) {
        return text == null ? null : Author.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
