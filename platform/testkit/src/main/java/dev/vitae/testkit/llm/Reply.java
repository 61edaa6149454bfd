package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One answer on its way. */
final class Reply {
    private static final Duration BETWEEN_DRIPS = Duration.ofMillis(50);

    private final HttpExchange exchange;
    private final Wire wire;
    private final Asked asked;
    private final CountDownLatch closed;

    Reply(HttpExchange exchange, Wire wire, Asked asked, CountDownLatch closed) {
        this.exchange = exchange;
        this.wire = wire;
        this.asked = asked;
        this.closed = closed;
    }

    void send(Mode mode, List<String> baits) throws IOException {
        int status = status(mode);
        if (status != 200) {
            refuse(mode, status);
            return;
        }
        String text = text(mode, baits);
        if (!asked.streams()) {
            json(exchange, 200, wire.whole(asked.model(), text, end(mode)));
            asked.end(Asked.End.ANSWERED);
            return;
        }
        boolean half = mode == Mode.CUT || mode == Mode.HALF || mode == Mode.TOO_LONG;
        List<String> pieces = Texts.pieces(half ? text.substring(0, text.length() / 2) : text);
        stream(wire.events(asked.model(), pieces, end(mode)), mode);
    }

    private int status(Mode mode) {
        return switch (mode) {
            case INVALID_KEY -> wire instanceof OpenAiWire ? 401 : 400;
            case FORBIDDEN -> 403;
            case NO_SUCH_MODEL -> 404;
            case RATE_LIMITED, RATE_LIMITED_RETRY_AFTER, CREDIT_EXHAUSTED -> 429;
            case SERVER_ERROR -> 500;
            case UNAVAILABLE -> 503;
            default -> 200;
        };
    }

    private void refuse(Mode mode, int status) throws IOException {
        if (mode == Mode.RATE_LIMITED_RETRY_AFTER && wire instanceof OpenAiWire) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(FakeProvider.RETRY_AFTER_SECONDS));
        }
        json(exchange, status, wire.error(mode, status));
        asked.end(Asked.End.ANSWERED);
    }

    private String text(Mode mode, List<String> baits) {
        String said = wire.data(asked.body());
        JsonNode data = Texts.tree(said);
        FakeAnswer answer = FakeAnswer.to(data);
        return switch (mode) {
            case REFUSAL -> "I cannot help with that.";
            case INVALID_JSON -> "{\"summary\": \"An engineer\", \"skills\": [\"Java\" \"SQL\"], oops";
            case BREAKS_SCHEMA -> "{\"summary\": 7, \"experience\": {\"company\": \"Acme\"}, \"hobbies\": [\"chess\"]}";
            case FABRICATION -> shaped(answer.fabricated());
            case OBEDIENCE -> shaped(answer.obedient(Baits.in(data.toString(), baits)));
            case LEAK -> shaped(answer.telling(wire.instructions(asked.body())));
            default -> shaped(answer.good());
        };
    }

    private String shaped(JsonNode answer) {
        return Conform.to(wire.schema(asked.body()), answer).toString();
    }

    private static Wire.End end(Mode mode) {
        return switch (mode) {
            case REFUSAL -> Wire.End.REFUSAL;
            case CUT, HALF -> Wire.End.NONE;
            case TOO_LONG -> Wire.End.TOO_LONG;
            default -> Wire.End.COMPLETE;
        };
    }

    private void stream(List<String> events, Mode mode) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            for (String event : events) {
                out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (mode == Mode.DRIP) {
                    Pauses.of(BETWEEN_DRIPS, closed);
                }
            }
        } catch (IOException gone) {
            asked.end(Asked.End.CLOSED_BY_CLIENT);
            throw gone;
        }
        asked.end(Asked.End.ANSWERED);
        if (mode == Mode.CUT) {
            throw new IOException("the connection ends here, as it was told");
        }
        exchange.close();
    }

    static void json(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
