package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What people show to everybody, and who looks after that. */
@GenerationServiceTest
class GalleryTest {

    private static final String GALLERY = "/api/v1/resources/gallery?limit=2&search=";

    private final ResourceOwner ada = ResourceOwner.person();
    private final ResourceOwner bob = ResourceOwner.person();
    private final ResourceOwner admin = ResourceOwner.admin();

    /** Found by this alone, beside what other tests show. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void showsTheNewestOrTheMostForkedFirst() {
        ada.writes(word + " private");
        String first = ada.shows(word + " first");
        String second = ada.shows(word + " second");
        ada.shows(word + " third");
        bob.forks(first);
        bob.forks(second);
        bob.forks(second);

        assertThat(bob.names(GALLERY + word.toUpperCase()))
                .containsExactly(word + " third", word + " second", word + " first");
        assertThat(bob.names(GALLERY + word + "&sort=most_forked"))
                .containsExactly(word + " second", word + " first", word + " third");
        assertThat(bob.names(GALLERY + word + "&resourceType=workflow")).isEmpty();
        bob.request()
                .get(GALLERY + word + "&sort=best")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("sort_invalid")));
    }

    @Test
    void takesOffWhatAnAdminUnlistsUntilItIsRelisted() {
        String shown = ada.shows(word);
        bob.request().put(shown + "/unlisting").then().statusCode(403);

        admin.request().put(shown + "/unlisting").then().statusCode(200);

        assertThat(bob.names(GALLERY + word)).isEmpty();
        assertThat(bob.status(shown)).isEqualTo(404);
        bob.request().post(shown + "/forks").then().statusCode(404);
        assertThat(ada.sees(shown).has("unlistedAt")).isTrue();
        ada.changes(shown, "{\"isPublic\": false}");
        admin.request().put(shown + "/unlisting").then().statusCode(404);
        assertThat(admin.status(shown)).isEqualTo(404);
        ada.changes(shown, "{\"isPublic\": true}");
        assertThat(bob.names(GALLERY + word)).isEmpty();

        admin.request().delete(shown + "/unlisting").then().statusCode(200);

        assertThat(bob.names(GALLERY + word)).containsExactly(word);
    }

    @Test
    void takesOneReportOfEachPersonAndTellsAdminsNotWho() {
        String shown = ada.shows(word);

        reports(bob, shown, "Rude.").statusCode(204);
        reports(bob, shown, "Very rude.").statusCode(409).body(json("code", equalTo("report_exists")));
        reports(ada, shown, "Mine.").statusCode(409).body(json("code", equalTo("resource_own")));
        reports(bob, shown, " ").statusCode(422).body(json("errors[0].pointer", equalTo("/reason")));
        reports(bob, ada.writes("Private"), "Rude.").statusCode(404);

        bob.request().get("/api/v1/resources/reports").then().statusCode(403);
        JsonNode told = admin.sees("/api/v1/resources/reports?limit=100").get("items");
        assertThat(told.toString()).doesNotContain(bob.id.toString());
        assertThat(StreamSupport.stream(told.spliterator(), false)
                        .filter(report -> report.get("name").asText().equals(word)))
                .extracting(report -> report.get("reason").asText())
                .containsExactly("Rude.");
    }

    private static ValidatableResponse reports(ResourceOwner person, String location, String reason) {
        return person.request()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"" + reason + "\"}")
                .post(location + "/reports")
                .then();
    }
}
