package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.resume.builder.Documents.put;
import static dev.vitae.resume.builder.Documents.read;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that is saved while it is written, in several places at once. */
@ResumeServiceTest
class AutosaveTest {

    private final UUID ada = UUID.randomUUID();
    private String document;
    private String opened;

    @BeforeEach
    void open() {
        document = create(ada, Map.of());
        opened = as(ada).get(document).header("ETag");
    }

    @Test
    void goesOnFromOneSaveToTheNext() {
        String tag = opened;
        for (String text : List.of("I", "In", "In short.")) {
            tag = patch(ada, document, tag, summary(text))
                    .statusCode(200)
                    .body(json("resumeData.summary", equalTo(text)))
                    .extract()
                    .header("ETag");
        }

        as(ada).get(document).then().header("ETag", tag);
    }

    @Test
    void tellsTheSecondTabWhatTheTagIsNow() {
        String saved = patch(ada, document, opened, summary("In the first tab"))
                .statusCode(200)
                .extract()
                .header("ETag");

        patch(ada, document, opened, summary("In the second tab"))
                .statusCode(412)
                .header("ETag", saved)
                .body(json("code", equalTo("stale")));
        assertThat(read(ada, document).getString("resumeData.summary")).isEqualTo("In the first tab");
        patch(ada, document, saved, summary("In the second tab")).statusCode(200);
    }

    @Test
    void letsOneOfManySavesOfOneStateThrough() {
        List<CompletableFuture<Integer>> saves = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> patch(ada, document, opened, summary("Tab " + i))
                        .extract()
                        .statusCode()))
                .toList();

        assertThat(saves.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412, 412, 412);
    }

    @Test
    void asksForTheStateThatItIsMadeOn() {
        patch(ada, document, null, Map.of()).statusCode(428).body(json("code", equalTo("if_match_missing")));
        put(ada, document, null, Map.of()).statusCode(428);
    }

    @Test
    void isNoChangeWhereNothingIsAnother() {
        String updatedAt = read(ada, document).getString("updatedAt");

        patch(ada, document, opened, Map.of("title", "My Resume", "options", Map.of(), "resumeData", Map.of()))
                .statusCode(200)
                .header("ETag", opened)
                .body(json("updatedAt", equalTo(updatedAt)));
    }

    private static Map<String, Object> summary(String text) {
        return Map.of("resumeData", Map.of("summary", text));
    }
}
