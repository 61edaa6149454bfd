package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Vitae's HTTP API as one signed-in person uses it. What is not the wanted status becomes a {@link JobFailure}. */
public final class Api {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String baseUrl;
    private final String token;

    public Api(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** @param location of what was made or accepted; empty when the answer names none */
    public record Created(String location, JsonNode body) {}

    public JsonNode get(String path) {
        return json(send(request(path).header("Accept", "application/json").GET(), 200));
    }

    public byte[] download(String path) {
        return send(request(path).GET(), 200).body();
    }

    /** What a stranger gets who has only the address. */
    public String open(String url, String mediaType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", mediaType)
                .timeout(TIMEOUT);
        return new String(send(request, 200).body(), StandardCharsets.UTF_8);
    }

    /** @param status 201 for what is made at once, 202 for what takes time */
    public Created post(String path, JsonNode body, int status) {
        return created(send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                status));
    }

    /** Uploads a file as the part {@code file} of a multipart form; 200 for one that was uploaded before. */
    public Created upload(String path, String fileName, String mediaType, byte[] content) {
        String boundary = "vitae-" + UUID.randomUUID();
        return created(send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form(boundary, fileName, mediaType, content))),
                201,
                200));
    }

    private static byte[] form(String boundary, String fileName, String mediaType, byte[] content) {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, fileName, mediaType);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer " + token)
                .timeout(TIMEOUT);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder, Integer... wanted) {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (!List.of(wanted).contains(response.statusCode())) {
                throw new JobFailure(what + " answered " + response.statusCode() + complaint(response));
            }
            return response;
        } catch (IOException e) {
            throw new JobFailure(what + " got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobFailure(what + " was interrupted", e);
        }
    }

    /** Code and detail of a problem document (RFC 9457). */
    private String complaint(HttpResponse<byte[]> response) {
        try {
            JsonNode problem = mapper.readTree(response.body());
            return " (%s): %s"
                    .formatted(
                            problem.path("code").asText("no code"),
                            problem.path("detail").asText("no detail"));
        } catch (IOException notJson) {
            return " without a problem document";
        }
    }

    private Created created(HttpResponse<byte[]> response) {
        String location = response.headers().firstValue("Location").orElse("");
        return new Created(location.startsWith("http") ? URI.create(location).getPath() : location, json(response));
    }

    private JsonNode json(HttpResponse<byte[]> response) {
        if (response.body().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return mapper.readTree(response.body());
        } catch (IOException e) {
            throw new JobFailure(response.uri().getPath() + " answered something else than JSON", e);
        }
    }
}
