package dev.vitae.sharing.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What the page that asks for a passcode sends ({@code application/x-www-form-urlencoded}). */
final class PasscodeForm {

    /** Bytes; a hundred characters, each of them escaped, are less. */
    private static final int LONGEST = 2048;

    private PasscodeForm() {}

    /** Whether it announces that it is no longer than such a form; any other body is not worth reading. */
    static boolean fits(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,4}") && Integer.parseInt(length) <= LONGEST;
    }

    /** Empty, which is nobody's passcode, for whatever is no such form. */
    static String read(Buffer body) {
        try {
            List<String> given = new QueryStringDecoder(body.toString(UTF_8), UTF_8, false)
                    .parameters()
                    .getOrDefault("passcode", List.of());
            return given.size() == 1 ? given.get(0) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
