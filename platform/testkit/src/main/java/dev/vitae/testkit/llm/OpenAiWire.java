package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Chat Completions. */
final class OpenAiWire implements Wire {

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public String instructions(JsonNode body) {
        return content(body, "system");
    }

    @Override
    public String data(JsonNode body) {
        return content(body, "user");
    }

    @Override
    public JsonNode schema(JsonNode body) {
        return body.at("/response_format/json_schema/schema");
    }

    private static String content(JsonNode body, String role) {
        for (JsonNode message : body.path("messages")) {
            if (message.path("role").asText().equals(role)) {
                return message.path("content").asText();
            }
        }
        return "";
    }

    @Override
    public List<String> events(String model, List<String> pieces, End end) {
        List<String> events = new ArrayList<>();
        for (String piece : pieces) {
            events.add(chunk(model, end == End.REFUSAL ? "refusal" : "content", piece, null));
        }
        if (end != End.NONE) {
            events.add(chunk(model, null, null, reason(end)));
            ObjectNode usage = frame(model, "chat.completion.chunk");
            usage.putArray("choices");
            usage(usage, pieces);
            events.add(usage.toString());
            events.add("[DONE]");
        }
        return events;
    }

    private static String chunk(String model, String member, String piece, String reason) {
        ObjectNode chunk = frame(model, "chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject();
        choice.put("index", 0);
        ObjectNode delta = choice.putObject("delta");
        if (member != null) {
            delta.put("role", "assistant").put(member, piece);
        }
        choice.put("finish_reason", reason);
        return chunk.toString();
    }

    @Override
    public String whole(String model, String text, End end) {
        ObjectNode answer = frame(model, "chat.completion");
        ObjectNode choice = answer.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", reason(end));
        choice.putObject("message").put("role", "assistant").put(end == End.REFUSAL ? "refusal" : "content", text);
        usage(answer, List.of(text));
        return answer.toString();
    }

    private static ObjectNode frame(String model, String object) {
        return Texts.JSON
                .createObjectNode()
                .put("id", "chatcmpl-fake")
                .put("object", object)
                .put("created", 1_760_000_000)
                .put("model", model);
    }

    private static void usage(ObjectNode answer, List<String> pieces) {
        int output = Texts.tokens(String.join("", pieces));
        answer.putObject("usage")
                .put("prompt_tokens", FakeProvider.INPUT_TOKENS)
                .put("completion_tokens", output)
                .put("total_tokens", FakeProvider.INPUT_TOKENS + output);
    }

    private static String reason(End end) {
        return end == End.TOO_LONG ? "length" : "stop";
    }

    @Override
    public String error(Mode mode, int status) {
        String code =
                switch (mode) {
                    case INVALID_KEY -> "invalid_api_key";
                    case FORBIDDEN -> "permission_denied";
                    case CREDIT_EXHAUSTED -> "insufficient_quota";
                    case RATE_LIMITED, RATE_LIMITED_RETRY_AFTER -> "rate_limit_exceeded";
                    case NO_SUCH_MODEL -> "model_not_found";
                    default -> "server_error";
                };
        ObjectNode body = Texts.JSON.createObjectNode();
        body.putObject("error")
                .put("message", "As it was told: " + code)
                .put("type", code)
                .put("code", code);
        return body.toString();
    }
}
