package dev.vitae.sharing.gateway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses between the forms of a document (RFC 9110 §12.5.1); where nothing decides, people get a page. */
final class Accept {

    private static final List<Format> OFFERED = List.of(Format.values());

    /** Characters; browsers send about 150. A stranger's longer one is not worth the work. */
    private static final int LONGEST = 1024;

    private record Range(String type, double quality) {
        /** How exactly it names the type: 0 not at all, 1 by {@code *}{@code /*}, 2 by its first half, 3 in full. */
        int fits(String offered) {
            if (type.equals(offered)) {
                return 3;
            }
            String family = offered.substring(0, offered.indexOf('/') + 1);
            return type.equals(family + "*") ? 2 : type.equals("*/*") ? 1 : 0;
        }
    }

    private Accept() {}

    /** @param header null where the client accepts anything; so does one that is too long to be meant */
    static Format preferred(String header) {
        if (header == null || header.length() > LONGEST) {
            return Format.HTML;
        }
        // Programs name the one that they want.
        for (Format format : OFFERED) {
            if (format.type().equals(header)) {
                return format;
            }
        }
        List<Range> ranges = Arrays.stream(header.split(",")).map(Accept::range).toList();
        return OFFERED.stream()
                .filter(format -> quality(ranges, format.type()) > 0)
                .max(Comparator.<Format>comparingDouble(format -> quality(ranges, format.type()))
                        // Of equals the first offered one.
                        .thenComparing(format -> -OFFERED.indexOf(format)))
                .orElse(Format.HTML);
    }

    private static double quality(List<Range> ranges, String offered) {
        Optional<Range> closest = ranges.stream()
                .filter(range -> range.fits(offered) > 0)
                .max(Comparator.comparingInt(range -> range.fits(offered)));
        return closest.map(Range::quality).orElse(0.0);
    }

    private static Range range(String text) {
        List<String> parts = Arrays.stream(text.toLowerCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .toList();
        double quality = parts.stream()
                .skip(1)
                .filter(parameter -> parameter.startsWith("q="))
                .findFirst()
                .map(parameter -> number(parameter.substring(2)))
                .orElse(1.0);
        return new Range(parts.isEmpty() ? "" : parts.get(0), quality);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
