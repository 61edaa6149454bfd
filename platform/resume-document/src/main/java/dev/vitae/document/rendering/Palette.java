package dev.vitae.document.rendering;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The colours of a document, made from its accent. Whatever the accent, text on white and on the accent keeps a contrast
 * of 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
public record Palette(int accent) {
    private static final int WHITE = 0xffffff;
    private static final int INK = 0x1c2127;
    private static final int MUTED = 0x46515c;
    private static final int FAINT = 0x6b7680;
    private static final double READABLE = 4.5;

    /** @param hex {@code #rrggbb} */
    public static Palette of(String hex) {
        return new Palette(Integer.parseInt(hex.substring(1), 16));
    }

    /** By the names that the stylesheets use. */
    public Map<String, String> variables() {
        int text = darkened(accent, READABLE);
        int onFill = contrast(WHITE, accent) >= READABLE ? WHITE : contrast(INK, accent) >= READABLE ? INK : 0;
        int softOnFill = mixed(onFill, accent, 0.15);
        Map<String, String> colors = new LinkedHashMap<>();
        colors.put("paper", hex(WHITE));
        colors.put("ground", "#eef1f3");
        colors.put("ink", hex(INK));
        colors.put("strong", hex(mixed(text, 0, 0.45)));
        colors.put("muted", hex(MUTED));
        colors.put("faint", hex(FAINT));
        colors.put("accent", hex(text));
        colors.put("rule", hex(mixed(text, WHITE, 0.69)));
        colors.put("chip", hex(mixed(text, WHITE, 0.93)));
        colors.put("fill", hex(accent));
        colors.put("on-fill", hex(onFill));
        colors.put("soft-on-fill", hex(contrast(softOnFill, accent) >= READABLE ? softOnFill : onFill));
        colors.put("rule-on-fill", hex(mixed(onFill, accent, 0.65)));
        return colors;
    }

    private static int darkened(int color, double wanted) {
        int darker = color;
        for (int step = 1; contrast(darker, WHITE) < wanted; step++) {
            darker = mixed(color, 0, step / 20.0);
        }
        return darker;
    }

    /** @param share of the second, 0 to 1 */
    private static int mixed(int first, int second, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (first >> shift & 0xff) * (1 - share) + (second >> shift & 0xff) * share;
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    /** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
    static double contrast(int first, int second) {
        double one = luminance(first);
        double other = luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int color) {
        return 0.2126 * linear(color >> 16 & 0xff) + 0.7152 * linear(color >> 8 & 0xff) + 0.0722 * linear(color & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String hex(int color) {
        return String.format(Locale.ROOT, "#%06x", color);
    }
}
