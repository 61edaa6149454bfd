package dev.vitae.e2e.contract.fuzz;

import dev.vitae.e2e.contract.Call;
import dev.vitae.e2e.contract.Operation;
import java.nio.charset.StandardCharsets;

/**
 * One request of a run.
 *
 * @param person who sends it, by the name that {@code People} knows; empty for nobody
 * @param owner whether what it names belongs to that person
 */
record Shot(int number, Operation operation, Kind kind, String person, boolean owner, Call call) {

    Shot with(String header, String value) {
        return new Shot(number, operation, kind, person, owner, call.with(header, value));
    }

    /** What somebody needs to send it again. */
    String described() {
        String body = call.body() == null ? "" : new String(call.body(), StandardCharsets.UTF_8);
        return "#%d %s %s as %s, %s%n    %s%n    %s"
                .formatted(
                        number,
                        call.method(),
                        shortened(call.address()),
                        person.isEmpty() ? "nobody" : person,
                        kind.name().toLowerCase(),
                        shortened(call.headers().toString()),
                        shortened(body));
    }

    static String shortened(String text) {
        String shown = text.replaceAll("\\p{Cc}", "\u00b7");
        return shown.length() <= 700 ? shown : shown.substring(0, 700) + "… (" + text.length() + ")";
    }
}
