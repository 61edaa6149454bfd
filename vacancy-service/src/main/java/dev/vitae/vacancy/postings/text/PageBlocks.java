package dev.vitae.vacancy.postings.text;

import dev.vitae.vacancy.postings.wording.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lines of a page by their company: what stands at the top of a text, or at its foot, in one block with words of menus is of the
 * menu too.
 */
final class PageBlocks {

    private static final int NEAR = 8;
    private static final int LONGEST = 60;
    private static final int MOST = 60;

    private final List<Line> lines;
    private final Wording wording;
    private final Predicate<Line> known;
    private final Set<Integer> found = new HashSet<>();

    private PageBlocks(List<Line> lines, Wording wording, Predicate<Line> known) {
        this.lines = lines;
        this.wording = wording;
        this.known = known;
    }

    /**
     * Places of lines of the page's head and foot.
     *
     * @param known whether a line alone is known for one of a page
     * @param body where the posting's text begins
     */
    static Set<Integer> in(List<Line> lines, Wording wording, Predicate<Line> known, int body) {
        PageBlocks blocks = new PageBlocks(lines, wording, known);
        blocks.head(body);
        blocks.foot(body);
        return blocks.found;
    }

    private void head(int body) {
        int start = 0;
        int end = end(start);
        while (end <= body && end < lines.size() && isHead(start, end)) {
            for (int at = start; at < end; at++) {
                if (known.test(lines.get(at)) || !comesBack(at, end)) {
                    found.add(at);
                }
            }
            start = end;
            end = end(start);
        }
    }

    /** A quarter of it is known, nothing of it says what somebody would be, and what comes next does. */
    private boolean isHead(int start, int end) {
        List<Line> block = lines.subList(start, end);
        long sure = block.stream().filter(known).count();
        return block.size() > 1
                && block.size() <= MOST
                && sure * 4 >= block.size()
                && block.stream().filter(line -> !known.test(line)).noneMatch(this::isOfPosting)
                && lines.subList(end, Math.min(lines.size(), end + NEAR)).stream()
                        .anyMatch(this::isTitle);
    }

    private boolean isOfPosting(Line line) {
        return isTitle(line)
                || line.text().length() > LONGEST
                || line.text().matches(".*\\p{L}\\s?: .*")
                || Names.hasLegalForm(line.text())
                || Kinds.saysOnlyHow(line.text())
                || wording.isPhrase("SECTION", line.folded())
                || wording.places().isPlace(line.text());
    }

    private boolean isTitle(Line line) {
        return !line.isProse()
                && (wording.jobs().in(line.text())
                        || Positions.GENDERS.matcher(line.text()).find());
    }

    /** A company's name at the top of its page is in its text too. */
    private boolean comesBack(int at, int from) {
        String text = lines.get(at).text();
        return lines.subList(from, lines.size()).stream()
                .anyMatch(line -> line.text().contains(text));
    }

    private void foot(int body) {
        int start = lines.size();
        while (start > 0 && (start == lines.size() || lines.get(start).opening().equals("\n"))) {
            start--;
        }
        List<Line> block = lines.subList(start, lines.size());
        long sure = block.stream().filter(known).count();
        boolean plain = block.stream()
                .allMatch(line -> !line.isItem()
                        && line.text().length() <= LONGEST
                        && !line.text().matches(".*(?:@|\\d{4}|://).*"));
        boolean notice = block.stream().anyMatch(line -> wording.isPhrase("FOOTER", line.folded()));
        if (start > body && notice && block.size() > 1 && plain && sure * 2 >= block.size()) {
            for (int at = start; at < lines.size(); at++) {
                found.add(at);
            }
        }
    }

    private int end(int start) {
        int end = start + 1;
        while (end < lines.size() && lines.get(end).opening().equals("\n")) {
            end++;
        }
        return end;
    }
}
