package dev.vitae.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that a résumé may name: web (http, https) and e-mail. */
public final class WebAddress {
    // The form of the HTML standard (input type=email), with a dotted domain and letters of every language.
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");
    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    public static boolean isEmail(String value) {
        return value != null
                && value.length() <= Limits.EMAIL
                && EMAIL.matcher(value).matches();
    }

    /** Whether the value is an absolute http or https address with a host and without credentials. */
    public static boolean isWeb(String value) {
        return web(value).isPresent();
    }

    /** The address, where the value is one that may be linked to. */
    public static Optional<URI> web(String value) {
        if (value == null || value.length() > Limits.URL) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            boolean host =
                    uri.getRawAuthority() != null && !uri.getRawAuthority().contains("@");
            return web && host ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * The link to an e-mail address (RFC 6068), in which the address's own {@code ?}, {@code &} or {@code %} begins no
     * header field; empty where the value is no e-mail address.
     */
    public static Optional<String> mailto(String email) {
        if (!isEmail(email)) {
            return Optional.empty();
        }
        int at = email.lastIndexOf('@');
        String local = URLEncoder.encode(email.substring(0, at), StandardCharsets.UTF_8)
                .replace("%2B", "+");
        return Optional.of("mailto:" + local + email.substring(at));
    }

    /** As people read it: without scheme, {@code www.} and a lone trailing slash. */
    public static String display(String address) {
        String shown = SCHEME.matcher(address).replaceFirst("");
        return shown.endsWith("/") && shown.indexOf('/') == shown.length() - 1
                ? shown.substring(0, shown.length() - 1)
                : shown;
    }
}
