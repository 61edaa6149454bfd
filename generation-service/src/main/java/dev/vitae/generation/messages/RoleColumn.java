package dev.vitae.generation.messages;

import dev.vitae.kit.session.WordColumn;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class RoleColumn extends WordColumn<Role> {

    public RoleColumn() {
        super(Role.class);
    }
}
