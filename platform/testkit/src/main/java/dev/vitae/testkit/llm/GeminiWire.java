package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** {@code generateContent} and {@code streamGenerateContent} of the Gemini API. */
final class GeminiWire implements Wire {

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public String instructions(JsonNode body) {
        return text(body.path("systemInstruction").path("parts"));
    }

    @Override
    public String data(JsonNode body) {
        return text(body.path("contents").path(0).path("parts"));
    }

    @Override
    public JsonNode schema(JsonNode body) {
        return body.at("/generationConfig/responseJsonSchema");
    }

    private static String text(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.path("text").asText()));
        return text.toString();
    }

    @Override
    public List<String> events(String model, List<String> pieces, End end) {
        List<String> events = new ArrayList<>();
        int said = 0;
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            said += Texts.tokens(pieces.get(i));
            events.add(chunk(model, pieces.get(i), last ? reason(end) : null, said));
        }
        return events;
    }

    @Override
    public String whole(String model, String text, End end) {
        return chunk(model, text, reason(end), Texts.tokens(text));
    }

    private static String chunk(String model, String text, String reason, int said) {
        ObjectNode answer = Texts.JSON.createObjectNode();
        ObjectNode candidate = answer.putArray("candidates").addObject();
        if (!"SAFETY".equals(reason)) {
            ObjectNode content = candidate.putObject("content").put("role", "model");
            content.putArray("parts").addObject().put("text", text);
        }
        if (reason != null) {
            candidate.put("finishReason", reason);
        }
        candidate.put("index", 0);
        answer.putObject("usageMetadata")
                .put("promptTokenCount", FakeProvider.INPUT_TOKENS)
                .put("candidatesTokenCount", said)
                .put("totalTokenCount", FakeProvider.INPUT_TOKENS + said);
        answer.put("modelVersion", model);
        return answer.toString();
    }

    private static String reason(End end) {
        return switch (end) {
            case COMPLETE -> "STOP";
            case TOO_LONG -> "MAX_TOKENS";
            case REFUSAL -> "SAFETY";
            case NONE -> null;
        };
    }

    @Override
    public String error(Mode mode, int status) {
        ObjectNode body = Texts.JSON.createObjectNode();
        ObjectNode error = body.putObject("error").put("code", status).put("message", "As it was told: " + mode);
        switch (mode) {
            case INVALID_KEY -> {
                error.put("status", "INVALID_ARGUMENT");
                detail(error, "ErrorInfo").put("reason", "API_KEY_INVALID");
            }
            case FORBIDDEN -> error.put("status", "PERMISSION_DENIED");
            case CREDIT_EXHAUSTED -> {
                error.put("status", "RESOURCE_EXHAUSTED");
                detail(error, "QuotaFailure")
                        .putArray("violations")
                        .addObject()
                        .put("quotaId", "GenerateRequestsPerDayPerProjectPerModel-FreeTier");
            }
            case RATE_LIMITED -> error.put("status", "RESOURCE_EXHAUSTED");
            case RATE_LIMITED_RETRY_AFTER -> {
                error.put("status", "RESOURCE_EXHAUSTED");
                detail(error, "RetryInfo").put("retryDelay", FakeProvider.RETRY_AFTER_SECONDS + "s");
            }
            case NO_SUCH_MODEL -> error.put("status", "NOT_FOUND");
            default -> error.put("status", "UNAVAILABLE");
        }
        return body.toString();
    }

    private static ObjectNode detail(ObjectNode error, String type) {
        return error.withArray("details").addObject().put("@type", "type.googleapis.com/google.rpc." + type);
    }
}
