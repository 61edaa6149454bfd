package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.PageText;
import dev.vitae.resume.parsing.wording.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out page numbers, and headers and footers that come back on other pages. */
final class RunningLines {

    /** Share of the page's height, at the top and at the bottom, where they stand. */
    private static final float EDGE = 0.1f;

    /** Share of the page's height above a page number. */
    private static final float LOWER = 0.75f;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–|· ]*(?:page|seite|pagina|pag\\.?|p\\.|s\\.)?\\s*#(?:\\s*(?:/|of|von|de|sur|di|van|-)\\s*#)?[-–|· ]*");

    /** "Ada Park, page 2", which a document of one page does not repeat. */
    private static final Pattern NUMBERED =
            Pattern.compile(".*\\b(?:page|seite|pagina)\\s*#(?:\\s*(?:/|of|von|de|sur|di|van)\\s*#)?");

    /** How to reach the person, which a foot may say on each page and nothing else does. */
    private static final Pattern CONTACT = Pattern.compile("\\S+@\\S+\\.\\w+|(?:\\d[ ./()-]*){9,}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,|·–—]+");
    private static final int MOST_NAMES = 6;

    List<List<Cell>> without(List<PageText> pages, List<List<Cell>> cells) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Cell cell : cells.get(i)) {
                if (atEdge(cell, pages.get(i))) {
                    seen.computeIfAbsent(pattern(cell), key -> new HashSet<>()).add(i);
                }
            }
        }
        List<String> name = cells.isEmpty() ? List.of() : largest(cells.get(0));
        List<List<Cell>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageText page = pages.get(i);
            boolean firstPage = i == 0;
            List<Cell> here = cells.get(i);
            kept.add(cells.get(i).stream()
                    .filter(cell -> !isRunning(cell, page, here, firstPage, seen)
                            && !repeatsName(cell, page, firstPage, name)
                            && !isNumberBelow(cell, page, here))
                    .toList());
        }
        return kept;
    }

    /** Whether a line has it, or stands beside it, as the name of whom it reaches does. */
    private static boolean saysHowToReach(Cell cell, List<Cell> page) {
        return page.stream()
                .anyMatch(other -> Math.abs(other.baseline() - cell.baseline()) < cell.size() / 2
                        && CONTACT.matcher(other.text()).find());
    }

    private static boolean isRunning(
            Cell cell, PageText page, List<Cell> here, boolean firstPage, Map<String, Set<Integer>> seen) {
        if (!atEdge(cell, page)) {
            return false;
        }
        boolean topOfFirst = firstPage && cell.bottom() < page.height() / 2;
        boolean repeated = seen.get(pattern(cell)).size() > 1;
        String text = pattern(cell);
        boolean call = firstPage && saysHowToReach(cell, here)
                || CONTACT.matcher(cell.text()).find();
        return !call && PAGE_NUMBER.matcher(text).matches()
                || NUMBERED.matcher(text).matches()
                || repeated && !topOfFirst && !(firstPage && call);
    }

    /** The words of the largest lines. */
    private static List<String> largest(List<Cell> page) {
        double size = page.stream().mapToDouble(Cell::size).max().orElse(0);
        return page.stream()
                .filter(cell -> cell.size() > size - 0.5f)
                .flatMap(cell -> Arrays.stream(Folding.fold(cell.text()).split(" ")))
                .toList();
    }

    /** Whose résumé it is, as its first page says in its largest letters, need be said on no other page. */
    private static boolean repeatsName(Cell cell, PageText page, boolean firstPage, List<String> name) {
        boolean running = atEdge(cell, page) && !(firstPage && cell.bottom() < page.height() / 2);
        return running
                && name.size() >= 2
                && name.size() <= MOST_NAMES
                && Arrays.asList(BETWEEN_WORDS.split(Folding.fold(cell.text()))).containsAll(name);
    }

    /** The page's own number below all of its text, in a margin that may be wide. */
    private static boolean isNumberBelow(Cell cell, PageText page, List<Cell> cells) {
        return cell.text().equals(String.valueOf(page.number()))
                && cell.top() > page.height() * LOWER
                && cells.stream().allMatch(other -> other == cell || other.bottom() < cell.top());
    }

    private static boolean atEdge(Cell cell, PageText page) {
        return cell.bottom() < page.height() * EDGE || cell.top() > page.height() * (1 - EDGE);
    }

    private static String pattern(Cell cell) {
        return DIGITS.matcher(Folding.fold(cell.text())).replaceAll("#");
    }
}
