package dev.vitae.vacancy.jobs;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a job was found, as its address tells: the host without {@code www.}. */
final class Source {

    private static final int LONGEST = 100;

    private Source() {}

    /** Null where an address names no host, or a longer one than a source may be. */
    static String of(String address) {
        String host = host(address);
        if (host == null) {
            return null;
        }
        String name = host.toLowerCase(Locale.ROOT);
        String bare = name.startsWith("www.") ? name.substring("www.".length()) : name;
        return bare.isEmpty() || bare.length() > LONGEST ? null : bare;
    }

    /** Whether a source says no more than the address does. */
    static boolean isOf(String address, String source) {
        return source != null && source.equals(of(address));
    }

    private static String host(String address) {
        try {
            return address == null ? null : new URI(address).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
