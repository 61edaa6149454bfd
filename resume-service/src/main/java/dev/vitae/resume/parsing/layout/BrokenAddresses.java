package dev.vitae.resume.parsing.layout;

import dev.vitae.extraction.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts e-mail and web addresses together that a narrow column broke over two lines. */
final class BrokenAddresses {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d.-]+\\.\\p{L}{2,}");
    private static final Pattern OPEN_EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+(?:[-._]|@[\\p{L}\\d.-]*)");
    private static final Pattern OPEN_URL = Pattern.compile("(?i)(?:https?://|www\\.|[\\w-]+\\.\\w{2,}/)\\S*[-/._=]");
    private static final Pattern REST_OF_URL = Pattern.compile("[\\w%./?=&#-]+");
    private static final float ALIGNED = 2;
    /** In em, from base line to base line. */
    private static final float NEXT_LINE = 1.9f;

    private BrokenAddresses() {}

    static List<Cell> joined(List<Cell> page) {
        List<Cell> joined = new ArrayList<>(page);
        Baselines lines = new Baselines(page);
        for (Cell cell : page) {
            String open = last(cell).text();
            boolean email =
                    OPEN_EMAIL.matcher(open).matches() && !EMAIL.matcher(open).matches();
            boolean address = email || OPEN_URL.matcher(open).matches();
            if (!address || !joined.contains(cell)) {
                continue;
            }
            lines.between(cell.baseline() + 1, cell.baseline() + NEXT_LINE * cell.size())
                    .filter(below -> below.words().size() == 1 && Math.abs(below.left() - cell.left()) < ALIGNED)
                    .filter(below -> email
                            ? EMAIL.matcher(open + below.text()).matches()
                            : REST_OF_URL.matcher(below.text()).matches())
                    .findFirst()
                    .filter(joined::remove)
                    .ifPresent(below -> joined.set(joined.indexOf(cell), glued(cell, below)));
        }
        return joined;
    }

    private static Word last(Cell cell) {
        return cell.words().get(cell.words().size() - 1);
    }

    /** One cell, in which the second's first word ends the first's last. */
    private static Cell glued(Cell cell, Cell below) {
        Word end = last(cell);
        Word rest = below.words().get(0);
        List<Word> words = new ArrayList<>(cell.words());
        words.set(
                words.size() - 1,
                new Word(
                        end.text() + rest.text(),
                        end.left(),
                        end.right(),
                        end.baseline(),
                        end.size(),
                        end.bold(),
                        end.italic()));
        words.addAll(below.words().subList(1, below.words().size()));
        return new Cell(cell.page(), words);
    }
}
