package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back. */
public record Answer(HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public boolean isGood() {
        return status() >= 200 && status() < 300;
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Without parameters; empty where it has none. */
    public String mediaType() {
        return header("Content-Type").map(type -> type.split(";")[0].strip()).orElse("");
    }

    public byte[] bytes() {
        return response.body();
    }

    /** Bytes that are no UTF-8 are replaced. */
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Missing where the body is no JSON. */
    public JsonNode json() {
        try {
            JsonNode read = JSON.readTree(response.body());
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Of a problem document; empty text elsewhere. */
    public String code() {
        return json().path("code").asText();
    }

    @Override
    public String toString() {
        return status() + " " + mediaType() + " " + text().substring(0, Math.min(300, text().length()));
    }
}
