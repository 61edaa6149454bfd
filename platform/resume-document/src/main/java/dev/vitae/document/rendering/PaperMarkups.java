package dev.vitae.document.rendering;

import dev.vitae.document.template.Design;
import dev.vitae.document.wording.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The looks of pages that were asked for last. Safe for use by several threads. */
final class PaperMarkups {
    private static final int MOST = 64;

    private final Stylesheet sheet = Stylesheet.named("paper.css");
    private final Stylesheet last;
    private final Map<Key, PaperMarkup> known = new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PaperMarkup> eldest) {
            return size() > MOST;
        }
    };

    private record Key(Design design, List<String> fallbacks) {}

    /** @param last what goes before the template's own rules */
    PaperMarkups(Stylesheet last) {
        this.last = last;
    }

    /** @param fallbacks families for what the design's own lack */
    PaperMarkup of(Design design, List<String> fallbacks) {
        Key key = new Key(design, fallbacks);
        synchronized (known) {
            return known.computeIfAbsent(
                    key,
                    absent -> new PaperMarkup(new DesignStyle(design)
                            .paper(sheet, last, Words.in(design.options().language()), fallbacks)));
        }
    }
}
