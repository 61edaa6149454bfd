package dev.vitae.resume.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.AppRole;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the table: what the application role may do with it, and what a start of the service makes of it. */
@ResumeServiceTest
class TemplateRowsTest {

    private static final AppRole DATABASE = AppRole.of("resume");
    private static final String ROWS = "select slug, name, schema::text, is_active, version from templates";
    private static final String DEACTIVATE = "update templates set is_active = false";

    private final UUID ada = UUID.randomUUID();

    @Inject
    Flyway flyway;

    @AfterEach
    void asItWas() throws SQLException {
        Rows.run("update templates set is_active = true");
        for (Template template : Templates.all()) {
            Rows.run("update templates set name = '%s' where slug = '%s'".formatted(template.name(), template.slug()));
        }
    }

    @Test
    void areSeenByWhoeverIsSignedInAndNobodyElse() throws SQLException {
        assertThat(AppRole.query("resume", null, ROWS)).isEmpty();
        assertThat(AppRole.query("resume", ada, ROWS)).hasSameSizeAs(Templates.all());
    }

    @Test
    void areChangedByAnAdminAlone() throws SQLException {
        for (Map<String, String> other : List.of(
                settings("person", "public"),
                settings("person", "friend"),
                settings("person", ""),
                settings("person", "not_super_admin"),
                settings("service", "super_admin"),
                settings("worker", "super_admin"))) {
            assertThat(DATABASE.write(other, DEACTIVATE)).as("%s", other).isZero();
        }

        assertThat(DATABASE.write(settings("person", "super_admin"), DEACTIVATE))
                .isEqualTo(Templates.all().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from templates",
                "insert into templates (id, slug, name, schema) values (uuidv7(), 'own', 'Own', '{}')",
                "update templates set schema = '{}'",
                "update templates set slug = slug || '-old'"
            })
    void areTheCodesToMakeAndNobodysToDelete(String statement) {
        assertThatThrownBy(() -> DATABASE.write(settings("person", "super_admin"), statement))
                .hasMessageContaining("permission denied");
    }

    /** As when two replicas of a new release start. */
    @Test
    void followTheCodeAndKeepWhatPeopleDecided() throws SQLException, JsonProcessingException {
        Rows.run("update templates set schema = '{}', name = 'Old friend', is_active = false where slug = 'modern'");
        Map<String, Object> before = row("modern");
        int others = Rows.number("select sum(version) from templates where slug <> 'modern'");

        CompletableFuture.allOf(start(), start()).join();

        Map<String, Object> after = row("modern");
        assertThat(after)
                .containsEntry("name", "Old friend")
                .containsEntry("is_active", false)
                .containsEntry("version", (int) before.get("version") + 1);
        assertThat(read(after.get("schema")))
                .isEqualTo(Templates.of("modern").orElseThrow().schema());
        assertThat(Rows.number("select sum(version) from templates where slug <> 'modern'"))
                .isEqualTo(others);
    }

    @Test
    void startUnderAnotherNameWhereTheirsIsTaken() throws SQLException {
        Rows.run("delete from templates where slug = 'europass-like'");
        Rows.run("update templates set name = 'Like Europass' where slug = 'classic'");

        start().join();

        assertThat(row("europass-like")).containsEntry("name", "Like Europass (europass-like)");
    }

    private CompletableFuture<Void> start() {
        Flyway another =
                Flyway.configure().configuration(flyway.getConfiguration()).load();
        return CompletableFuture.runAsync(another::migrate);
    }

    private static JsonNode read(Object json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json.toString());
    }

    private Map<String, Object> row(String slug) throws SQLException {
        return AppRole.query("resume", ada, ROWS + " where slug = '" + slug + "'")
                .get(0);
    }

    private Map<String, String> settings(String actor, String role) {
        return Map.of("vitae.user_id", ada.toString(), "vitae.actor", actor, "vitae.role", role);
    }
}
