package dev.vitae.e2e;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query in PromQL.
 *
 * @param place where it stands, for people
 * @param text with Grafana's variables, if it is a panel's
 */
record Expression(String place, String text) {

    private static final Pattern STRING = Pattern.compile("(?m)#.*$|\"[^\"]*\"");
    private static final Pattern NO_NAMES = Pattern.compile(
            "\\{[^}]*}|\\[[^\\]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])([a-zA-Z_:][\\w:]*)(?!\\s*\\(|[\\w:])");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** The metrics that it reads, as Prometheus stores them. */
    Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        String bare = STRING.matcher(text).replaceAll(" ");
        Matcher name = NAME.matcher(NO_NAMES.matcher(bare).replaceAll(" "));
        while (name.find()) {
            if (!WORDS.contains(name.group(1))) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** As Prometheus would get it from Grafana. */
    String query() {
        return text.replace("$__rate_interval", "5m").replace("$service", "usage");
    }
}
