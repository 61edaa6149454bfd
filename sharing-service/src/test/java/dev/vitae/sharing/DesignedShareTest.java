package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.document.rendering.Stylesheet;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A share looks as its owner chose. */
@SharingServiceTest
class DesignedShareTest extends SharingTest {

    @Test
    void hasTheTemplateAndColourOfItsOwner() {
        byte[] plain = visit(shareResume() + ".pdf").asByteArray();
        Created share = created(
                Map.of("kind", "resume", "subjectId", resumeId, "template", "sidebar-left", "accentColor", "#8a1c7c"));

        Response page = visit(share.shareToken(), "text/html");

        page.then().statusCode(200);
        String css = page.asString().replaceAll("(?s).*<style>(.*?)</style>.*", "$1");
        assertThat(css).contains("#8a1c7c");
        assertThat(page.header("Content-Security-Policy")).contains(new Stylesheet(css).cspHash());
        assertThat(visit(share.shareToken() + ".pdf").asByteArray()).isNotEqualTo(plain);
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("template", equalTo("sidebar-left")));
    }

    @Test
    void looksAsEveryPageOnceNothingIsChosenAnyMore() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "accentColor", "#8a1c7c"));
        assertThat(visit(share.shareToken()).asString()).contains("#8a1c7c");

        as(ada).contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"accentColor\": null}")
                .patch("/api/v1/shares/" + share.id())
                .then()
                .statusCode(200);

        String other = shareResume();
        assertThat(visit(share.shareToken()).asString())
                .isEqualTo(visit(other).asString().replace(other, share.shareToken()));
    }

    @Test
    void refusesADesignThatThereIsNot() {
        refused(Map.of("kind", "resume", "subjectId", resumeId, "template", "baroque"), "/template");
        refused(Map.of("kind", "resume", "subjectId", resumeId, "accentColor", "red; x"), "/accentColor");
        refused(Map.of("kind", "skill_resume", "template", "modern"), "/template");
    }

    private void refused(Map<String, ?> wanted, String pointer) {
        share(wanted).statusCode(422).body(json("errors[0].pointer", equalTo(pointer)));
    }
}
