package dev.vitae.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many requests in a row over one connection, as the script of somebody who guesses sends them. */
public final class Burst {

    private Burst() {}

    /** The statuses of their answers, in order. */
    public static List<Integer> statuses(int requests, IntFunction<HttpRequest> request) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return IntStream.range(0, requests)
                .mapToObj(i -> status(http, request.apply(i)))
                .toList();
    }

    private static int status(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
