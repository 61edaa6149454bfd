package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;

import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The board of one person, as their client sees it. */
record Board(JobsApi jobs) {

    ValidatableResponse show(String query) {
        return as(jobs.user()).get(JOBS + "/board" + query).then();
    }

    /** The companies of a column from the top, by its pages of 100. */
    List<String> column(String status) {
        return as(jobs.user())
                .get(JOBS + "/board/" + status + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getList("items[*].company");
    }

    /** As somebody who has just looked. */
    ValidatableResponse move(String id, Map<String, ?> to) {
        return move(id, jobs.etag(id), to);
    }

    ValidatableResponse move(String id, String etag, Map<String, ?> to) {
        return as(jobs.user())
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(to)
                .post(JOBS + "/" + id + "/move")
                .then();
    }

    /** The statuses of so many moves, all of them under way at the same time. */
    static List<Integer> atOnce(int moves, IntFunction<ValidatableResponse> move) {
        ExecutorService threads = Executors.newFixedThreadPool(moves);
        try {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, moves)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> move.apply(n).extract().statusCode(), threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    ValidatableResponse undo() {
        return as(jobs.user()).post(JOBS + "/board/undo").then();
    }
}
