package dev.vitae.sharing.visits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Of the page that a link was on, the domain alone: no path, and no name before it that may be somebody's. */
final class Referrer {

    private static final Pattern HOST = Pattern.compile(
            "(?i)https?://(?<host>(?=[a-z0-9.-]{4,253}(?:[:/?#]|$))[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]*)(?:[:/?#].*)?");
    static final int LONGEST_ADDRESS = 2048;
    private static final int LONGEST = 100;

    /** Names below a country's under which names are given away: {@code co.uk}, {@code com.br}, {@code ac.at}. */
    private static final List<String> GIVEN_AWAY_BELOW =
            List.of("ac", "co", "com", "edu", "gob", "gov", "go", "ne", "net", "nom", "or", "org");

    private Referrer() {}

    /** @param address as a Referer has it, or null */
    static Optional<String> domain(String address, Set<String> ownHosts) {
        if (address == null || address.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        var match = HOST.matcher(address);
        if (!match.matches()) {
            return Optional.empty();
        }
        String host = match.group("host").toLowerCase(Locale.ROOT);
        return Optional.of(host)
                .filter(it -> !ownHosts.contains(it))
                .map(Referrer::registered)
                .filter(it -> it.length() <= LONGEST);
    }

    private static String registered(String host) {
        List<String> names = List.of(host.split("\\."));
        int count = names.size();
        boolean below =
                count > 2 && names.get(count - 1).length() == 2 && GIVEN_AWAY_BELOW.contains(names.get(count - 2));
        return String.join(".", names.subList(Math.max(0, count - (below ? 3 : 2)), count));
    }
}
