package dev.vitae.resume.resumes;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.resume;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One résumé of a person at most is the default. */
@ResumeServiceTest
class DefaultTest {

    private static final String YES = "{\"isDefault\": true}";
    private static final String NO = "{\"isDefault\": false}";

    private final UUID ada = UUID.randomUUID();

    @Test
    void movesToTheResumeThatIsChosen() {
        String first = uploadSample(ada, "cv-1.pdf");
        String second = uploadSample(ada, "cv-2.pdf");

        patch(ada, second, YES)
                .statusCode(200)
                .body(json("isDefault", equalTo(true)))
                .body(json("currentVersion", equalTo(1)));

        assertThat(resume(ada, first).getBoolean("isDefault")).isFalse();
    }

    @Test
    void isOneHoweverManyAreChosenAtOnce() throws SQLException {
        List<String> ids = IntStream.range(0, 4)
                .mapToObj(i -> uploadSample(ada, "cv-" + i + ".pdf"))
                .toList();

        List<CompletableFuture<Integer>> choices = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> patch(ada, ids.get(i % 4), YES).extract().statusCode()))
                .toList();

        assertThat(choices.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(Rows.number("select count(*) from resumes where is_default and user_id = '" + ada + "'"))
                .isEqualTo(1);
    }

    @Test
    void mayBeNoneUntilTheNextUpload() {
        String first = uploadSample(ada, "cv-1.pdf");
        patch(ada, first, NO).statusCode(200).body(json("isDefault", equalTo(false)));

        String second = uploadSample(ada, "cv-2.pdf");

        assertThat(resume(ada, second).getBoolean("isDefault")).isTrue();
    }

    @Test
    void passesToTheNewestOtherOneWhenItIsRemoved() {
        String first = uploadSample(ada, "cv-1.pdf");
        uploadSample(ada, "cv-2.pdf");
        String newest = uploadSample(ada, "cv-3.pdf");

        as(ada).delete("/api/v1/resumes/" + first).then().statusCode(204);

        assertThat(resume(ada, newest).getBoolean("isDefault")).isTrue();
    }
}
