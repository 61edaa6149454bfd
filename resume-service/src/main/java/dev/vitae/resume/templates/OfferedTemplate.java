package dev.vitae.resume.templates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A template as people are offered it. Rows come from {@link ShipTemplates} alone, and so does what cannot be changed here. */
@Entity
@Table(name = "templates")
public class OfferedTemplate extends StampedEntity {

    @Column(updatable = false)
    private String slug;

    private String name;

    @Convert(converter = SchemaColumn.class)
    @Column(updatable = false)
    @ColumnTransformer(read = "cast(schema as text)")
    private JsonNode schema;

    @Column(name = "preview_url", updatable = false)
    private String previewUrl;

    @Column(name = "is_active")
    private boolean isActive;

    protected OfferedTemplate() {}

    public String slug() {
        return slug;
    }

    public boolean isActive() {
        return isActive;
    }

    void write(TemplateBody body) {
        name = body.name();
        isActive = body.isActive();
    }

    TemplateBody body() {
        return new TemplateBody(name, isActive);
    }

    TemplateView view() {
        return new TemplateView(id(), version(), slug, name, schema, previewUrl, isActive, createdAt(), updatedAt());
    }
}
