package dev.vitae.usage.ops.settings;

import dev.vitae.usage.ops.Part;
import java.util.Map;
import java.util.UUID;

/** What people are called on the pages: their address, or where that is not known their id. */
final class Names {

    private Names() {}

    static String of(UUID person, Part<Map<UUID, String>> emails) {
        if (person == null) {
            return "an account that is gone";
        }
        return emails.isThere() ? emails.value().getOrDefault(person, person.toString()) : person.toString();
    }
}
