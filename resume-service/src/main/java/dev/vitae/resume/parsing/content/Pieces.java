package dev.vitae.resume.parsing.content;

import dev.vitae.extraction.Word;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the head of an entry apart: dates out, then at changes of look and at separators. */
final class Pieces {

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[|•●∙◆⋅¦]\\s*|\\s+·\\s+|(?<=\\S)\\s*[–—―]\\s+|\\s+[-–—―]\\s*(?=\\S)|\\s+(?:[@*~»›]|//+)\\s+|\\s{3,}");
    private static final Pattern EDGE = Pattern.compile(
            "^[\\s,;:|•·–—―)\\]/-]+|(?:[\\s,;:|•·–—―(\\[-]|(?<=\\s)/|(?<=[,;\\s])\\.)+$|\\(\\s*\\)|\\[\\s*]");

    private static final Pattern BRACKETED = Pattern.compile("^\\(([^()]+)\\)$");

    private static final String LABEL = "\\p{Lu}[\\p{L} ]{2,30}: ";
    private static final Pattern BEFORE_LABEL = Pattern.compile("[,;] (?=" + LABEL + ")");
    private static final Pattern SEVERAL_LABELS = Pattern.compile("^" + LABEL + "[^:]+[,;] " + LABEL);

    /** After a whole word, a number, a bracket or a state. */
    private static final Pattern STOP = Pattern.compile("(?:\\p{L}{5}|[ ’'-]\\p{L}{4}|\\d|\\)|, \\p{Lu}{2})\\.$");

    /** "CO" is Colorado. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i), ?(?:inc|llc|pllc|ltd|limited|pty|corp|gmbh|(?-i:[Cc]o)|s\\.a|s\\.l|s\\.r\\.l|s\\.p\\.a|b\\.v|n\\.v|e\\.v|ltda|lda|lp|llp|plc)\\b");
    /** Whom one worked for by way of a company, or who is all that there is instead of one. */
    static final Pattern CLIENT = Pattern.compile(
            "(?i)^(?:(?:end )?clients?|(?:end)?kunden?|auftraggeber|clientes?|klant|opdrachtgever|committente|commanditaire): ");

    /** What stands between a position and its company, where they look otherwise than it does. */
    static final Set<String> JOINING =
            Set.of("at", "bei", "chez", "presso", "bij", "in", "of", "en", "em", "na", "no", "de", "di");

    /** Longer text is no list of names. */
    private static final int LONGEST_LIST = 400;

    private final Wording wording;

    Pieces(Wording wording) {
        this.wording = wording;
    }

    List<Piece> of(EntryDraft draft) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row < draft.head().size(); row++) {
            List<Cell> cells = draft.head().get(row).main();
            for (int c = 0; c < cells.size(); c++) {
                addCell(cells.get(c).body(), row, c > 0, pieces);
            }
        }
        for (Cell aside : draft.asides()) {
            addCell(aside, draft.head().size(), true, pieces);
        }
        return pieces.stream().filter(piece -> !isMonogram(piece, pieces)).toList();
    }

    /** A letter drawn beside the name that begins with it. */
    private static boolean isMonogram(Piece piece, List<Piece> pieces) {
        String text = piece.text();
        return text.length() == 1
                && Character.isUpperCase(text.charAt(0))
                && pieces.size() > 2
                && pieces.stream()
                        .anyMatch(other -> other != piece && other.text().startsWith(text));
    }

    private void addCell(Cell cell, int row, boolean aside, List<Piece> pieces) {
        if (wording.dates().isDuration(cell.text())) {
            return;
        }
        for (Piece run : runs(cell, row, aside)) {
            for (String part : parts(run.text())) {
                if (isLabelAlone(part)) {
                    continue;
                }
                String bare = trim(part);
                boolean client = CLIENT.matcher(bare).find();
                String trimmed = withoutBrackets(
                        withoutStop(client ? bare : trim(wording.labels().without(bare))));
                if (!JOINING.contains(trimmed)
                        && trimmed.codePoints().anyMatch(Character::isLetterOrDigit)
                        && !wording.dates().isDuration(trimmed)) {
                    Piece piece = run.withText(trimmed);
                    int last = pieces.size() - 1;
                    pieces.add(last < 0 ? piece : piece.tiedTo(pieces.get(last), run.text()));
                }
            }
        }
    }

    /** "Degree:" in another weight than what it labels. */
    private boolean isLabelAlone(String part) {
        return part.strip().endsWith(":") && wording.labels().exactly(part).isPresent();
    }

    /** At separators, and before labels where a line has several ("Vínculo: CLT, Cargo: Enfermeira"). */
    private static List<String> parts(String text) {
        boolean labelled = SEVERAL_LABELS.matcher(text).find();
        return Stream.of(SEPARATOR.split(text))
                .flatMap(part -> labelled ? BEFORE_LABEL.splitAsStream(part) : Stream.of(part))
                .toList();
    }

    /** Stretches of one look, without the dates in them. */
    private List<Piece> runs(Cell cell, int row, boolean aside) {
        String text = cell.text();
        Optional<DateSpan> date = wording.dates().find(text);
        List<Piece> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Word look = null;
        Word last = null;
        int at = 0;
        for (Word word : cell.words()) {
            String shown = word.text().replace("\u00ad", "");
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < shown.length(); i++) {
                int place = at + i;
                boolean inDate = date.isPresent()
                        && place >= date.get().from()
                        && place < date.get().to();
                kept.append(inDate ? "" : shown.charAt(i));
            }
            boolean initial = !run.toString().endsWith(",");
            boolean symbol = kept.chars().filter(Character::isLetterOrDigit).count() <= (initial ? 1 : 0);
            boolean changes = look != null && !symbol && (look.bold() != word.bold() || look.italic() != word.italic());
            if (changes && !run.isEmpty()) {
                runs.add(new Piece(run.toString(), look.bold(), look.italic(), cell.size(), row, aside));
                run = new StringBuilder();
            }
            look = symbol && look != null ? look : word;
            boolean dateHere = date.isPresent()
                    && at < date.get().to()
                    && at + shown.length() > date.get().from();
            boolean broken = last != null && word.baseline() > last.baseline() && !kept.isEmpty();
            run = new StringBuilder(
                    run.isEmpty() || !broken
                            ? run + (run.isEmpty() ? "" : " ") + kept
                            : LineJoin.join(run.toString(), kept.toString()));
            last = word;
            run.append(dateHere ? " | " : "");
            at += shown.length() + 1;
        }
        if (look != null) {
            runs.add(new Piece(run.toString(), look.bold(), look.italic(), cell.size(), row, aside));
        }
        return runs;
    }

    /** Without the stop that ends a sentence, which is none of an abbreviation. */
    private String withoutStop(String text) {
        boolean stop = STOP.matcher(text).find()
                && !wording.legalForms().hasWord(text.substring(text.lastIndexOf(' ') + 1, text.length() - 1));
        return stop ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** What stands in brackets as a whole, as where something is ("Clerk" before "(Acme)" in another type). */
    private static String withoutBrackets(String text) {
        return BRACKETED.matcher(text).replaceFirst("$1");
    }

    static String trim(String text) {
        String trimmed = text.strip();
        for (String before = ""; !before.equals(trimmed); ) {
            before = trimmed;
            trimmed = EDGE.matcher(trimmed).replaceAll("").strip();
        }
        boolean opened = trimmed.indexOf('(') > trimmed.indexOf(')');
        return opened ? trimmed + ")" : trimmed;
    }

    /** Parts between commas or semicolons, without splitting brackets or "Acme, Inc.". */
    static List<String> atCommas(String text) {
        if (text.length() > LONGEST_LIST) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean legalForm = c == ','
                    && LEGAL_FORM.matcher(text).region(i, text.length()).lookingAt();
            if ((c == ',' || c == ';') && depth <= 0 && !legalForm) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
