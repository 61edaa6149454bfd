package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is erased leaves no row and no file here. */
@GenerationServiceTest
class ErasedPeopleTest {

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("sharing")
    StubService sharing;

    @Test
    void leaveNothingOfTheirVersionsAndResources() throws SQLException {
        Person ada = Person.known(resumes, vacancies);
        JsonNode done = ada.tailors();
        Versions versions = Versions.of(ada, done);
        versions.adds("Second.");
        ada.request().get(versions.address(1) + "/artifact").then().statusCode(200);
        ada.request().get(versions.address(2) + "/artifact").then().statusCode(200);
        String shown = ResourceOwner.person().shows("Shown");
        ada.request()
                .contentType("application/json")
                .body("{\"reason\": \"Rude.\"}")
                .post(shown + "/reports")
                .then()
                .statusCode(204);
        ada.request().post(shown + "/forks").then().statusCode(201);
        Workflows workflows = Workflows.of(ada, resumes, sharing);
        workflows.ends(
                workflows.runs(workflows.writes("workflow", Workflows.WHOLE), workflows.textAndVacancy()), "completed");
        Wizard wizard = Wizard.begunBy(ada);
        wizard.hears(wizard.follows("Hello"));
        wizard.uploads().then().statusCode(201);
        wizard.saves(Wizard.WHOLE);
        wizard.completes().then().statusCode(201);
        assertThat(tables(ada.id))
                .contains(
                        "resource_runs",
                        "resource_run_steps",
                        "resource_run_events",
                        "resources",
                        "resource_reports",
                        "wizard_sessions",
                        "messages",
                        "message_events",
                        "attachments",
                        "generated_resumes",
                        "generated_resume_versions",
                        "generated_resume_artifacts",
                        "stored_file");

        Erased.erase(ada.id);

        await().untilAsserted(() -> assertThat(tables(ada.id)).isEmpty());
        ada.request().get(versions.resume).then().statusCode(401).body(json("code", equalTo("account_gone")));
    }

    /** Those with a row of that person. */
    private static List<String> tables(UUID person) throws SQLException {
        Map<String, String> eraser = Map.of("vitae.actor", "eraser", "vitae.user_id", person.toString());
        AppRole database = AppRole.of("generation");
        List<String> tables = new ArrayList<>();
        for (Map<String, Object> table : database.read(eraser, "select name, person_column from personal_tables")) {
            String rows = "select 1 from %s where %s = '%s' limit 1"
                    .formatted(table.get("name"), table.get("person_column"), person);
            if (!database.read(eraser, rows).isEmpty()) {
                tables.add(table.get("name").toString());
            }
        }
        return tables;
    }
}
