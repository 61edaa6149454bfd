package dev.vitae.generation.versions;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class AuthorColumn extends WordColumn<Author> {

    public AuthorColumn() {
        super(Author.class);
    }
}
