package dev.vitae.generation.resources;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class ResourceTypeColumn extends WordColumn<ResourceType> {

    public ResourceTypeColumn() {
        super(ResourceType.class);
    }
}
