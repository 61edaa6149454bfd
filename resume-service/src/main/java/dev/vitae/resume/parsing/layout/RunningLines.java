package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.extraction.PageText;
import dev.vitae.resume.parsing.wording.Folding;
import java.util.ArrayList;
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

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–|· ]*(?:page|seite|pagina|pag\\.?|p\\.|s\\.)?\\s*#(?:\\s*(?:/|of|von|de|sur|di|van|-)\\s*#)?[-–|· ]*");

    /** "Ada Park, page 2", which a document of one page does not repeat. */
    private static final Pattern NUMBERED =
            Pattern.compile(".*\\b(?:page|seite|pagina)\\s*#(?:\\s*(?:/|of|von|de|sur|di|van)\\s*#)?");

    List<List<Cell>> without(List<PageText> pages, List<List<Cell>> cells) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Cell cell : cells.get(i)) {
                if (atEdge(cell, pages.get(i))) {
                    seen.computeIfAbsent(pattern(cell), key -> new HashSet<>()).add(i);
                }
            }
        }
        List<List<Cell>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageText page = pages.get(i);
            boolean firstPage = i == 0;
            kept.add(cells.get(i).stream()
                    .filter(cell -> !isRunning(cell, page, firstPage, seen))
                    .toList());
        }
        return kept;
    }

    private static boolean isRunning(Cell cell, PageText page, boolean firstPage, Map<String, Set<Integer>> seen) {
        if (!atEdge(cell, page)) {
            return false;
        }
        boolean topOfFirst = firstPage && cell.bottom() < page.height() / 2;
        boolean repeated = seen.get(pattern(cell)).size() > 1;
        String text = pattern(cell);
        return PAGE_NUMBER.matcher(text).matches()
                || NUMBERED.matcher(text).matches()
                || repeated && !topOfFirst;
    }

    private static boolean atEdge(Cell cell, PageText page) {
        return cell.bottom() < page.height() * EDGE || cell.top() > page.height() * (1 - EDGE);
    }

    private static String pattern(Cell cell) {
        return DIGITS.matcher(Folding.fold(cell.text())).replaceAll("#");
    }
}
