package dev.vitae.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.FileType;
import dev.vitae.extraction.PageText;
import dev.vitae.extraction.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageLinesTest {

    private final List<Word> words = new ArrayList<>();

    @Test
    void putsWordsOfALineInOrderAndABlankLineWhereThePageHasOne() {
        line(50, 100, "Head", "Gardener");
        line(50, 114, "Kew");
        line(50, 150, "You", "plant", "trees.");
        Collections.shuffle(words, new Random(3));

        assertThat(lines()).isEqualTo("Head Gardener\nKew\n\nYou plant trees.");
    }

    @Test
    void partsCellsOfALineThatStandFarApart() {
        line(50, 100, "Salary");
        line(300, 100, "£30,000");

        assertThat(lines()).isEqualTo("Salary   £30,000");
    }

    @Test
    void readsTwoColumnsOneAfterTheOtherBelowTheirHead() {
        line(50, 60, "Head", "Gardener", "at", "the", "Royal", "Botanic", "Gardens", "of", "Kew,", "London");
        for (int row = 0; row < 5; row++) {
            line(50, 100 + 14 * row, "left", "of", "row" + row);
            line(330, 100 + 14 * row, "right", "of", "row" + row);
        }

        assertThat(lines().lines())
                .containsSubsequence("left of row0", "left of row4", "right of row0", "right of row4")
                .first()
                .asString()
                .startsWith("Head Gardener");
    }

    private void line(float left, float baseline, String... texts) {
        float x = left;
        for (String text : texts) {
            float width = text.length() * 5f;
            words.add(new Word(text, x, x + width, baseline, 10, false, false));
            x += width + 3;
        }
    }

    private String lines() {
        return PageLines.of(new ExtractedText(FileType.PDF, List.of(new PageText(1, 595, 842, words, List.of(), 0))));
    }
}
