package dev.vitae.generation.tailoring;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class StatusColumn extends WordColumn<GenerationStatus> {

    public StatusColumn() {
        super(GenerationStatus.class);
    }
}
