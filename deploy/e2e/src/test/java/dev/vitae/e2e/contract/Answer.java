package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back. */
public record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst();
    }

    /** Without parameters; empty where it has none. */
    public String mediaType() {
        return header("Content-Type").map(type -> type.split(";")[0].strip()).orElse("");
    }

    /** Bytes that are no UTF-8 are replaced. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Missing where the body is no JSON. */
    public JsonNode json() {
        try {
            JsonNode read = JSON.readTree(bytes);
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
