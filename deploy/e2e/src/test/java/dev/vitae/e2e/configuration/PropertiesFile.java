package dev.vitae.e2e.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Defaults. A line that begins with {@code #:} describes the key below it, and those of ours that follow, up to the next such line,
 * comment or gap; an empty one says that a key of others shares the description before it. Below one, a key that is commented out has
 * no default here, or the one that is named.
 */
final class PropertiesFile {

    private static final String DESCRIPTION = "#:";
    private static final Pattern LINE = Pattern.compile("(#?)((?:[a-z%][\\w.-]*|\"(?:[^\"])*\")+?)=(.*)");

    private PropertiesFile() {}

    /** In their order; those of tests aside. */
    static List<Key> read(String text) {
        List<Key> keys = new ArrayList<>();
        Optional<String> pending = Optional.empty();
        boolean described = false;
        for (String line : text.split("\n", -1)) {
            Matcher key = LINE.matcher(line);
            if (line.startsWith(DESCRIPTION)) {
                pending = Optional.of(line.substring(DESCRIPTION.length()).strip());
                described = true;
            } else if (key.matches() && (key.group(1).isEmpty() || described)) {
                if (!key.group(2).startsWith("%")) {
                    keys.add(key(key, described, pending));
                    pending = Optional.empty();
                }
            } else {
                described = false;
            }
        }
        return keys;
    }

    private static Key key(Matcher line, boolean described, Optional<String> description) {
        String name = line.group(2).replace("\\:", ":");
        Optional<String> value = Optional.of(line.group(3).strip()).filter(text -> !text.isEmpty());
        boolean shares = described && name.startsWith("vitae.");
        return new Key(name, "", value, description.or(() -> shares ? Optional.of("") : Optional.empty()));
    }
}
