package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What its owner leaves out of a share is in no form of it, and never was. */
@SharingServiceTest
class RedactedShareTest extends SharingTest {

    private static final List<String> ALL = List.of("phone", "email", "address", "links", "photo", "employers");
    private static final String[] SECRETS = {
        "555 0134",
        "5550134",
        "example.com",
        "Dublin, Ireland",
        "linkedin",
        "adabrennan.example",
        "talks.example",
        "Harbour",
        "harbour",
        "Nordwind",
        "selfie"
    };

    @BeforeEach
    void aResumeThatSaysItTwice() {
        neighbours.resume(ada, resumeId, 1, talkative("Backend engineer"));
    }

    private static ObjectNode talkative(String opening) {
        ObjectNode content = Neighbours.content();
        content.put(
                "summary",
                opening + " of HARBOUR\u00a0payments in Dublin, Ireland. Call (01) 555-0134 or write to"
                        + " ada.brennan@example.com, see www.adabrennan.example/cv or"
                        + " linkedin.com/in/ada-brennan-example.");
        content.withObject("/personalInfo").put("image", "https://pictures.example/selfie.jpg");
        content.withArray("/skills").add("Nordwind Logistics platform");
        return content;
    }

    @Test
    void showsNothingOfItInAnyForm() throws Exception {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "redactions", ALL));

        for (String form : forms(share)) {
            assertThat(form)
                    .contains(
                            "Ada Brennan", "Senior Backend Engineer", "Backend engineer of …", "Apache Kafka", "480 ms")
                    .doesNotContain(SECRETS);
        }
        as(ada).get("/api/v1/shares/" + share.id())
                .then()
                .body(json("redactions", contains("address", "email", "employers", "links", "phone", "photo")));
    }

    @Test
    void leavesTheRestAsItIs() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "redactions", List.of("phone")));

        assertThat(visit(share.shareToken(), "application/json").asString())
                .contains("ada.brennan@example.com", "Harbour Payments", "Dublin, Ireland", "2021-04")
                .doesNotContain("0134");
    }

    @Test
    void keepsItOutWhateverComesAfterwards() throws Exception {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        assertThat(visit(share.shareToken()).asString()).contains("Harbour Payments");

        patch(share, "{\"redactions\": [\"employers\"]}").statusCode(200);

        assertThat(visit(share.shareToken()).asString())
                .doesNotContain("Harbour")
                .contains("555 0134");
        neighbours.resume(ada, resumeId, 2, talkative("Principal engineer"));
        try (Events events = Events.connect()) {
            events.publish("vitae.resume.resume", Neighbours.resumeUpdated(ada, resumeId, 2, true));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        visit(share.shareToken()).asString())
                .contains("Principal engineer"));
        for (String form : forms(share)) {
            assertThat(form).doesNotContain("Harbour", "HARBOUR", "Nordwind");
        }
    }

    @Test
    void showsItAgainToWhoeverIsToSeeIt() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "redactions", ALL));

        patch(share, "{\"redactions\": null}").statusCode(200).body(json("redactions", equalTo(List.of())));

        assertThat(visit(share.shareToken()).asString()).contains("Harbour Payments", "+353 1 555 0134");
    }

    @Test
    void isLookedAtAndNoMoreWhereItMayNotBeTakenAlong() throws SQLException {
        Created share =
                created(Map.of("kind", "resume", "subjectId", resumeId, "allowDownload", false, "maxAccesses", 1));

        visit(share.shareToken(), "application/json").then().statusCode(404);
        visit(share.shareToken() + ".pdf").then().statusCode(404);
        visit(share.shareToken() + ".txt").then().statusCode(404);
        visit(share.shareToken() + "?download=pdf").then().statusCode(404);

        assertThat(visit(share.shareToken()).then().statusCode(200).extract().asString())
                .contains("Ada Brennan")
                .doesNotContain("download=pdf");
        assertThat(AppRole.query(
                        "sharing",
                        ada,
                        "select 1 from share_documents where json is not null or pdf is not null or markdown"
                                + " is not null or plain_text is not null or json_resume is not null"))
                .isEmpty();
    }

    @Test
    void refusesToLeaveOutWhatItDoesNotKnow() {
        share(Map.of("kind", "resume", "subjectId", resumeId, "redactions", List.of("phone", "shoe_size")))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/redactions/1")));
    }

    /** Page, files, and the text of the PDF. */
    private List<String> forms(Created share) throws IOException {
        try (var pdf = Loader.loadPDF(visit(share.shareToken() + ".pdf").asByteArray())) {
            return List.of(
                    visit(share.shareToken()).asString(),
                    visit(share.shareToken(), "application/json").asString(),
                    visit(share.shareToken() + ".md").asString(),
                    visit(share.shareToken() + ".txt").asString(),
                    visit(share.shareToken() + ".resume.json").asString(),
                    new PDFTextStripper().getText(pdf).replace("\n", " "));
        }
    }

    private ValidatableResponse patch(Created share, String patch) {
        return as(ada).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/shares/" + share.id())
                .then();
    }
}
