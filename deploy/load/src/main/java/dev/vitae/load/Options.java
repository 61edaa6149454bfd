package dev.vitae.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a benchmark is called with: names, each with a number behind it. */
final class Options {

    private Options() {}

    /**
     * The defaults with what was said instead. Fails with {@link IllegalArgumentException} for a name that is none of theirs, or
     * one without a number.
     *
     * @param command for whoever has to be told how it is used
     */
    static Map<String, Integer> of(String command, Map<String, Integer> defaults, String[] arguments) {
        Map<String, Integer> options = new HashMap<>(defaults);
        Set<String> known = defaults.keySet();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!known.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("usage: " + command + ", and a number after each of " + known);
            }
            options.put(arguments[i], Integer.valueOf(arguments[i + 1]));
        }
        return options;
    }
}
