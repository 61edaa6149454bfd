package dev.vitae.vacancy.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsOutWhatStandsBetweenCells(String separator) {
        String file = String.join(separator, "Company", "\"Job, title; \tor so\"") + "\n"
                + String.join(separator, "Acme", "Dev");

        assertThat(Csv.rows(file))
                .extracting(Csv.Row::cells)
                .containsExactly(List.of("Company", "Job, title; \tor so"), List.of("Acme", "Dev"));
    }

    @Test
    void tellsTheLineOfTheFileOnWhichARowBegins() {
        String file = "a,b\r\n\r\n1,\"two\r\nlines, and\nthree\"\r\n2,\"say \"\"yes\"\"\"\r3,x\n";

        assertThat(Csv.rows(file))
                .extracting(Csv.Row::line, Csv.Row::cells)
                .containsExactly(
                        tuple(1, List.of("a", "b")),
                        tuple(3, List.of("1", "two\r\nlines, and\nthree")),
                        tuple(6, List.of("2", "say \"yes\"")),
                        tuple(7, List.of("3", "x")));
    }

    @Test
    void saysInWhichLineQuotationMarksAreNotClosed() {
        assertThatThrownBy(() -> Csv.rows("a,b\n1,2\n3,\"four\n5,6\n"))
                .isInstanceOfSatisfying(
                        Csv.Unclosed.class, broken -> assertThat(broken.line()).isEqualTo(3));
    }

    @Test
    void takesMarksWithinACellAsTheyAre() {
        assertThat(Csv.rows("a,b\n5\" screen, \"x\"y\n"))
                .extracting(Csv.Row::cells)
                .contains(List.of("5\" screen", "xy"));
    }

    @Test
    void obeysTheLineInWhichExcelNamesTheSeparator() {
        assertThat(Csv.rows("sep=;\r\na;b,c\r\n"))
                .extracting(Csv.Row::line, Csv.Row::cells)
                .containsExactly(tuple(2, List.of("a", "b,c")));
    }

    @Test
    void hasNoRowsOfAnEmptyFile() {
        assertThat(Csv.rows("")).isEmpty();
        assertThat(Csv.rows(" \n\r\n,,\n")).isEmpty();
    }

    @Test
    void readsBackWhateverWasWritten() {
        Random random = new Random(7);
        String signs = "aé面,;\t\"'\r\n=+-@ x";
        for (int round = 0; round < 2000; round++) {
            List<String> cells = new ArrayList<>(List.of("first"));
            for (int i = random.nextInt(4); i >= 0; i--) {
                StringBuilder cell = new StringBuilder();
                for (int j = random.nextInt(6); j > 0; j--) {
                    cell.append(signs.charAt(random.nextInt(signs.length())));
                }
                cells.add(cell.toString());
            }
            String file = "a,b,c,d,e\r\n" + Cells.row(cells);

            var row = Csv.rows(file).get(1);

            assertThat(row.cells()).map(Cells::original).isEqualTo(cells);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-5", "@home", "\tx", "\rx", "'=1", "''=1"})
    void writesNothingThatASpreadsheetWouldReckonWith(String text) {
        assertThat(Cells.harmless(text)).startsWith("'");
        assertThat(Cells.original(Cells.harmless(text))).isEqualTo(text);
    }

    @Test
    void leavesApostrophesOfWordsAlone() {
        assertThat(Cells.harmless("'tis")).isEqualTo("'tis");
        assertThat(Cells.original("'tis")).isEqualTo("'tis");
    }

    @Test
    void knowsHowTheFileIsWritten() {
        String text = "Société – Büro";
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);

        assertThat(SheetText.of(marked)).isEqualTo(text);
        assertThat(SheetText.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(SheetText.of(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
        assertThat(SheetText.of(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
        assertThat(SheetText.of(new byte[0])).isEmpty();
    }
}
