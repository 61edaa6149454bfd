package dev.vitae.kit.session;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** One of some words, kept in lower case: {@code NEEDS_KEY} as {@code needs_key}. */
public abstract class WordColumn<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> words;

    protected WordColumn(Class<E> words) {
        this.words = words;
    }

    @Override
    public String convertToDatabaseColumn(E word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convertToEntityAttribute(String text) {
        return text == null ? null : Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    }
}
