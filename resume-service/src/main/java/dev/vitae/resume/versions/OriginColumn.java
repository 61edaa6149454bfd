package dev.vitae.resume.versions;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter
public class OriginColumn extends WordColumn<Origin> {

    public OriginColumn() {
        super(Origin.class);
    }
}
