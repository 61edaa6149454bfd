package dev.vitae.resume.uploads;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.preview;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Limits;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Outage;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are read, and taken along, are taken out of their person's limits first. */
@ResumeServiceTest
class LimitedUploadsTest {

    @Stub("usage")
    StubService usage;

    private final UUID ada = UUID.randomUUID();
    private final byte[] file = SampleFiles.pdf();
    private Limits limits;

    @BeforeEach
    void adaHasSomethingLeft() {
        usage.reset();
        limits = Limits.of(usage);
    }

    @AfterEach
    void forgetLimits() {
        usage.reset();
    }

    @Test
    void countAsTheResumeThatComesOfThem() {
        UUID resume = uploaded();

        assertThat(limits.asked(ada)).singleElement().satisfies(use -> {
            assertThat(use.operation()).isEqualTo("parse");
            assertThat(use.subject()).isEqualTo(resume);
        });
        assertThat(limits.givenBack(ada)).isEmpty();
    }

    @Test
    void areRefusedOnceALimitIsReached() {
        limits.reached();

        refused(upload(ada, "cv.pdf", file));

        as(ada).get("/api/v1/resumes").then().body(json("items", hasSize(0)));
    }

    @Test
    void countForNothingWhereTheyAreNoResume() {
        upload(ada, "cv.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422);

        assertThat(limits.asked(ada)).hasSize(1);
        assertThat(limits.givenBack(ada))
                .containsExactly(limits.asked(ada).get(0).id());
    }

    @Test
    void countOnceHoweverManyOfOneFileComeAtOnce() {
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> upload(ada, "cv.pdf", file).extract().statusCode()))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(limits.asked(ada)).isNotEmpty();
        assertThat(limits.givenBack(ada)).hasSize(limits.asked(ada).size() - 1).doesNotHaveDuplicates();
    }

    @Test
    void countForNothingWhereTheyWereReadBeforeOrAreLookedAtAlone() {
        uploaded();
        limits.reached();

        upload(ada, "again.pdf", file).statusCode(200);
        preview(ada, file).statusCode(200);

        assertThat(limits.asked(ada)).hasSize(1);
    }

    @Test
    void areTakenAlongAsOftenAsThatIsAllowed() {
        UUID resume = uploaded();

        export(resume).statusCode(200);

        assertThat(limits.asked(ada)).last().satisfies(use -> {
            assertThat(use.operation()).isEqualTo("export");
            assertThat(use.subject()).isEqualTo(resume);
        });
        limits.reached();
        refused(export(resume));
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void areReadWhileNobodyCountsThem(Outage outage) {
        usage.suffer(outage);

        export(uploaded()).statusCode(200);
    }

    private UUID uploaded() {
        Json resume = upload(ada, "cv.pdf", file).statusCode(201).extract().as(Json.class);
        return UUID.fromString(resume.getString("id"));
    }

    private ValidatableResponse export(UUID resume) {
        return as(ada).get("/api/v1/resumes/" + resume + "/export?format=text").then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(429)
                .body(json("code", equalTo("limit_reached")))
                .body(json("current.limit", equalTo("export_day")))
                .body(json("current.resetsAt", notNullValue()));
    }
}
