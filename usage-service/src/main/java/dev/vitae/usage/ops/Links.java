package dev.vitae.usage.ops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages. */
public final class Links {

    private Links() {}

    /**
     * Where the next page of a list is; empty where there is none.
     *
     * @param filters names and values of parameters, by turns; null or blank is none
     */
    public static String next(String path, String cursor, String... filters) {
        if (cursor == null) {
            return "";
        }
        StringBuilder address = new StringBuilder(path + "?cursor=" + encoded(cursor));
        for (int i = 0; i < filters.length; i += 2) {
            if (filters[i + 1] != null && !filters[i + 1].isBlank()) {
                address.append('&').append(filters[i]).append('=').append(encoded(filters[i + 1]));
            }
        }
        return address.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
