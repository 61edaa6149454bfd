package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.wording.Headings;
import dev.vitae.resume.parsing.wording.SectionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parts headings that begin the first line of their text ("EDUCATION. University of ..."), where all of a file do. */
final class RunInHeadings {

    private static final int MOST_WORDS = 5;
    /** Two may be groups of skills. */
    private static final int FEWEST_KINDS = 3;

    private final Headings headings;

    RunInHeadings(Headings headings) {
        this.headings = headings;
    }

    List<List<Cell>> parted(List<List<Cell>> pages) {
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        for (List<Cell> page : pages) {
            page.forEach(cell -> length(cell, false)
                    .flatMap(length -> headings.exactly(title(cell, length).text()))
                    .ifPresent(kinds::add));
        }
        boolean entries = kinds.contains(SectionKind.EXPERIENCE) || kinds.contains(SectionKind.EDUCATION);
        return kinds.size() >= FEWEST_KINDS && entries
                ? pages.stream().map(this::partedPage).toList()
                : pages;
    }

    private List<Cell> partedPage(List<Cell> page) {
        List<Cell> parted = new ArrayList<>();
        for (Cell cell : page) {
            Optional<Integer> length = length(cell, true);
            if (length.isEmpty()) {
                parted.add(cell);
                continue;
            }
            parted.add(title(cell, length.get()));
            if (length.get() < cell.words().size()) {
                parted.add(new Cell(
                        cell.page(),
                        cell.words().subList(length.get(), cell.words().size())));
            }
        }
        return parted;
    }

    /** How many words its heading has: up to a full stop, in capitals or bold, as no more of the line is. */
    private Optional<Integer> length(Cell cell, boolean known) {
        List<Word> words = cell.words();
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            if (!words.get(i).text().matches(".*\\p{L}[.:]")) {
                continue;
            }
            Cell title = title(cell, i + 1);
            boolean colon = words.get(i).text().endsWith(":");
            boolean stands = title.caps() || title.bold() || colon;
            Cell next = i + 1 < words.size() ? new Cell(cell.page(), words.subList(i + 1, i + 2)) : null;
            boolean apart = next == null || colon || title.caps() && !next.caps() || title.bold() && !next.bold();
            boolean heading = headings.exactly(title.text()).isPresent()
                    || known && title.caps() && title.bold() && (next == null || !next.bold());
            return stands && apart && heading ? Optional.of(i + 1) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The first words without the stop. */
    private static Cell title(Cell cell, int length) {
        return new Cell(cell.page(), cell.words().subList(0, length)).withoutStop();
    }
}
