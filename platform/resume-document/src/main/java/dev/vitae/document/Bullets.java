package dev.vitae.document;

import java.util.List;
import java.util.regex.Pattern;

/** A description as the bullets that its lines are. */
final class Bullets {
    private static final Pattern MARKER = Pattern.compile("^[•◦▪▫‣⁃·●○■*–—-]\\s+");

    private Bullets() {}

    static List<String> of(String description) {
        if (description == null) {
            return List.of();
        }
        return description
                .lines()
                .map(line -> MARKER.matcher(line.strip()).replaceFirst(""))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
