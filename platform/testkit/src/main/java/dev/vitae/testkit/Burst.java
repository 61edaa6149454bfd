package dev.vitae.testkit;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many requests in a short time, as the script of somebody who guesses sends them. */
public final class Burst {
    private static final int AT_ONCE = 8;

    private Burst() {}

    /** The statuses of their answers. */
    public static List<Integer> statuses(int requests, IntFunction<HttpRequest> request) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return IntStream.iterate(0, first -> first < requests, first -> first + AT_ONCE)
                .mapToObj(first -> IntStream.range(first, Math.min(first + AT_ONCE, requests))
                        .mapToObj(request)
                        .map(one -> http.sendAsync(one, BodyHandlers.discarding()))
                        .toList())
                .flatMap(
                        answers -> answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .toList();
    }
}
