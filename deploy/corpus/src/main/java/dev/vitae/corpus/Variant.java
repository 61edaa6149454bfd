package dev.vitae.corpus;

import dev.vitae.corpus.content.DateStyle;
import dev.vitae.corpus.content.LanguagePack;
import dev.vitae.corpus.content.Resume;
import dev.vitae.corpus.content.ResumeWriter;
import dev.vitae.corpus.content.ResumeWriter.Wish;
import dev.vitae.corpus.content.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One file of a layout. Language, size, dates, font and profession go round with the number, each from a place that the
 * layout's name gives, so that other layouts change nothing of it.
 *
 * @param number from 1
 */
record Variant(Layout layout, int number) {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "en", "es", "nl", "en", "it", "pt", "en", "de");
    private static final List<Size> SIZES = List.of(
            Size.MID,
            Size.SENIOR,
            Size.JUNIOR,
            Size.LONG,
            Size.MID,
            Size.STUDENT,
            Size.SENIOR,
            Size.MID,
            Size.NEWCOMER);
    private static final List<String> COLOURS =
            List.of("#1f3a5f", "#7a1f2b", "#2c5f2d", "#000000", "#444444", "#0b7285", "#5f3dc4");

    /**
     * How the file looks.
     *
     * @param paper {@code A4} or {@code letter}
     * @param order the sections that most layouts print, in an order that people choose
     * @param number of the variant; templates may choose by it
     */
    public record Look(String font, String paper, String colour, List<String> order, int number) {}

    String name() {
        return layout.name() + "-" + number;
    }

    String language() {
        List<String> given = layout.list("languages");
        return turn(given.isEmpty() ? LANGUAGES : given, 1);
    }

    DateStyle dates() {
        return turn(layout.dates(), 2);
    }

    Resume resume(Path content) {
        List<String> sizes = layout.list("sizes");
        Size size = sizes.isEmpty() ? turn(SIZES, 3) : Size.valueOf(turn(sizes, 3));
        int bullets = Integer.parseInt(layout.header().getOrDefault("bullets", "4"));
        Wish wish = new Wish(
                seed(),
                language(),
                place(5) + number,
                size,
                dates(),
                bullets,
                layout.avoid(),
                layout.unusualHeadings(),
                layout.skills().isEmpty() ? 0 : turn(layout.skills(), 6));
        return ResumeWriter.write(
                LanguagePack.read(content, language(), layout.producer().curly()), wish);
    }

    Look look() {
        Random random = new Random(seed() + 1);
        List<String> fonts = layout.list("fonts");
        String paper = layout.header()
                .getOrDefault("paper", language().equals("en") && random.nextBoolean() ? "letter" : "A4");
        List<String> order = new ArrayList<>(List.of("experience", "education", "skills"));
        Collections.rotate(order, random.nextInt(3) == 0 ? random.nextInt(3) : 0);
        return new Look(
                fonts.isEmpty() ? "" : turn(fonts, 4),
                paper,
                COLOURS.get(random.nextInt(COLOURS.size())),
                order,
                number);
    }

    private long seed() {
        return 31L * name().hashCode() + number;
    }

    private <T> T turn(List<T> of, int dial) {
        return of.get((place(dial) + number) % of.size());
    }

    private int place(int dial) {
        return Math.floorMod((layout.name() + dial).hashCode(), 10_007);
    }
}
