package dev.vitae.resume.parsing.content;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.Passage;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, in whatever order, is read to the end. */
class ContentFuzzTest {

    private static final int SEEDS = 200 * Integer.getInteger("vitae.fuzz.factor", 1);

    private static final String[] WORDS =
            ("– - — ( ) (C1) [ ] , . : ; / | • ● ●●○○ ○ · @ & ' ’ \" % # * \u00ad a-\u00ad cross- - 1"
                            + " ’22 '9 2019 2019– 03/2019 03/19 13/2020 99/99 May Since bis to heute Present (2 3mo) mo) 2 years"
                            + " Engineer Acme Inc. GmbH, University of Berlin Berlin, TX High School Diploma PhD BSc in Physics GPA 3.9/4"
                            + " Java, Python; Go English: German (native) C1 – fluent jane@example.org jane. @x.org +49 171 5550142 Dr. d'Arcy"
                            + " https://x.example www. kestrel.io linkedin.com/in/ ñ ß İ ı 𝒳 \u200b é Ω 中文 Kühn-")
                    .split(" ");

    @Test
    void readsAnythingToTheEnd() {
        Wording wording = Wording.load();
        for (int seed = 0; seed < SEEDS; seed++) {
            Layout layout = layout(new Random(seed));
            assertThatCode(() -> new ContentReader(wording).read(layout, SourceFileType.PDF))
                    .as("seed %d: %s", seed, layout)
                    .doesNotThrowAnyException();
        }
    }

    private static Layout layout(Random random) {
        SectionKind[] kinds = SectionKind.values();
        List<Passage> passages = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> new Passage(kinds[random.nextInt(kinds.length)], word(random), rows(random)))
                .toList();
        return new Layout(rows(random), passages, List.of("mailto:", "tel:", "https://x.example/" + word(random)));
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        float y = 60;
        int page = 1;
        for (int i = random.nextInt(14); i > 0; i--) {
            y += 10 + random.nextInt(20);
            page += random.nextInt(12) == 0 ? 1 : 0;
            rows.add(row(random, page, y));
        }
        return rows;
    }

    private static Row row(Random random, int page, float y) {
        List<Cell> cells = new ArrayList<>();
        float x = 40 + 10 * random.nextInt(3);
        for (int c = random.nextInt(3); c >= 0; c--) {
            List<Word> words = new ArrayList<>();
            for (int w = random.nextInt(7); w >= 0; w--) {
                String text = word(random);
                float right = x + 5 * text.length();
                words.add(
                        new Word(text, x, right, y, 9 + random.nextInt(2), random.nextBoolean(), random.nextBoolean()));
                x = right + 3;
            }
            cells.add(new Cell(page, words));
            x += 60;
        }
        return new Row(cells);
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
