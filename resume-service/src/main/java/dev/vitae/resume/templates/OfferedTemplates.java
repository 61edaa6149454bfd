package dev.vitae.resume.templates;

import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.kit.paging.Cursor;
import dev.vitae.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates that this release can draw; the table may have those of a newer one too. */
@ApplicationScoped
public class OfferedTemplates implements PanacheRepositoryBase<OfferedTemplate, UUID> {

    private static final List<String> DRAWN =
            Templates.all().stream().map(Template::slug).toList();

    /** Also one that is not active. Fails with 404. */
    Uni<OfferedTemplate> require(String slug) {
        return named(slug).onItem().ifNull().failWith(Problem::notFound);
    }

    /** Also one that is not active; null where there is none. */
    public Uni<OfferedTemplate> named(String slug) {
        return find("slug = ?1 and slug in ?2", slug, DRAWN).firstResult();
    }

    /** For whoever chooses none: classic, or the first that is offered where classic is not. */
    public Uni<OfferedTemplate> preferred() {
        return find(
                        "slug in ?1 and (isActive or slug = ?2) order by isActive desc, "
                                + "case when slug = ?2 then 0 else 1 end, createdAt, id",
                        DRAWN,
                        Templates.CLASSIC.slug())
                .firstResult();
    }

    Uni<Boolean> isTaken(String name, OfferedTemplate by) {
        return count("name = ?1 and id <> ?2", name, by.id()).map(others -> others > 0);
    }

    /** In the order in which they came to be. */
    Uni<List<TemplateItem>> active(int rows, Optional<Cursor> after) {
        var query = after.isEmpty()
                ? find("isActive and slug in ?1 order by createdAt, id", DRAWN)
                : find(
                        "isActive and slug in ?1 and (createdAt, id) > (?2, ?3) order by createdAt, id",
                        DRAWN,
                        after.get().time(),
                        after.get().id());
        return query.page(0, rows).project(TemplateItem.class).list();
    }

    /**
     * After an update and its flush: the template with the time that the database gave it. The given one is let go of,
     * because refreshing it, which does the same, logs a warning each time.
     */
    Uni<OfferedTemplate> reread(OfferedTemplate template) {
        return getSession().invoke(session -> session.detach(template)).chain(() -> findById(template.id()));
    }
}
