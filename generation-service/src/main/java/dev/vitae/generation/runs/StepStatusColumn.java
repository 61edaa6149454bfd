package dev.vitae.generation.runs;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class StepStatusColumn extends WordColumn<StepStatus> {

    public StepStatusColumn() {
        super(StepStatus.class);
    }
}
