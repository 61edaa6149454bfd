package dev.vitae.vacancy.fetching;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that may be fetched, as far as that can be told before its name is resolved.
 *
 * @param host in small ASCII letters
 * @param target path and query, as they are sent
 */
record PageUrl(String host, int port, String target) {

    private static final int LONGEST = 2048;
    /** Names of at least two parts, the last of letters: no number is read as an address, however it is written. */
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    private static final Pattern INNER =
            Pattern.compile(".*\\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|onion|arpa)");

    /** Fails with 422 {@code url_refused}. */
    static PageUrl of(String url, int port) {
        if (url.length() > LONGEST) {
            throw UrlProblems.refused("The address is longer than 2048 characters.");
        }
        URI uri = uri(url);
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw UrlProblems.refused("Only pages with https are fetched.");
        }
        if (uri.getRawUserInfo() != null
                || uri.getRawAuthority() == null
                || uri.getRawAuthority().contains("@")) {
            throw UrlProblems.refused("An address with a name or password in it is not fetched.");
        }
        if (uri.getPort() != -1 && uri.getPort() != port) {
            throw UrlProblems.refused("An address with a port of its own is not fetched.");
        }
        String host = host(uri);
        if (host.length() > 253
                || !HOST.matcher(host).matches()
                || INNER.matcher(host).matches()) {
            throw UrlProblems.refused("The address has no name of a public site.");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return new PageUrl(host, port, ascii(target));
    }

    private static URI uri(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw UrlProblems.refused("That is no web address.");
        }
    }

    /** A name with letters beyond ASCII has no host in {@link URI}; its port is looked for here. */
    private static String host(URI uri) {
        try {
            String host = uri.getHost() != null
                    ? uri.getHost()
                    : uri.getRawAuthority().replaceFirst(":443$", "");
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("\\.$", "");
        } catch (IllegalArgumentException e) {
            throw UrlProblems.refused("The address has no name of a public site.");
        }
    }

    private static String ascii(String target) {
        return URI.create(target.startsWith("//") ? "/." + target : target).toASCIIString();
    }

    /** Where a redirect leads; fails as {@link #of}. */
    PageUrl to(String location) {
        try {
            String here = "https://" + host + (port == 443 ? "" : ":" + port) + target;
            return of(
                    new URI(here).resolve(location.strip().replace(" ", "%20")).toString(), port);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw UrlProblems.refused("The page leads to something that is no web address.");
        }
    }

    PageUrl robots() {
        return new PageUrl(host, port, "/robots.txt");
    }

    String authority() {
        return port == 443 ? host : host + ":" + port;
    }
}
