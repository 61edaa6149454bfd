package dev.vitae.resume.templates;

import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Writes the templates of the code into their table whenever the service starts, as the role that migrates: new ones, and the
 * options of those that take others now. What people decided about a template stays. Any number of replicas may do it at
 * once, and none of them deletes.
 */
public final class ShipTemplates implements Callback {

    /** A name that somebody gave to another template meanwhile is told apart by the slug. */
    private static final String SHIP =
            """
            insert into templates (id, slug, name, schema)
            select uuidv7(), s.slug, s.name || case when exists (
                select from templates t where t.name = s.name and t.slug <> s.slug) then ' (' || s.slug || ')' else '' end,
              s.schema
            from (values (cast(? as text), cast(? as text), cast(? as jsonb))) as s (slug, name, schema)
            on conflict (slug) do update set schema = excluded.schema, version = templates.version + 1
            where templates.schema <> excluded.schema""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (PreparedStatement statement = context.getConnection().prepareStatement(SHIP)) {
            ship(Templates.all(), statement);
        } catch (SQLException e) {
            throw new FlywayException("the templates cannot be written", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "templates";
    }

    private static void ship(List<Template> templates, PreparedStatement statement) throws SQLException {
        for (Template template : templates) {
            statement.setString(1, template.slug());
            statement.setString(2, template.name());
            statement.setString(3, template.schema().toString());
            statement.executeUpdate();
        }
    }
}
