package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells schools, degrees and fields of study from each other. */
final class StudyNames {

    private static final Pattern IN = Pattern.compile("(?i)^(.+?)\\s+in\\s+(.+)$");
    private static final Pattern OF_FIELD = Pattern.compile("(?i).+?\\s(?:in|of|en|em|de|di|der|des|d[’'])\\s?(.+)");
    /** "Bachelor of Science" leaves open of which. */
    private static final Pattern BROAD = Pattern.compile(
            "(?i)(?:applied )?(?:sciences?|arts?|engineering|philosophy|laws?|business administration|education|fine arts|technology|commerce|letters)(?-i: \\p{Lu}{2,})?(?: in| en| em)?");

    private static final Pattern OF = Pattern.compile("^(?:of|in|en|em|de|di|für) |^d[’'](?=\\p{L})");
    private static final Pattern STOP = Pattern.compile("(?<=(?:^|[\\s-])\\p{L}{3,30}|\\)|\\d)\\.\\s+(?=\\p{Lu})");
    /** Of a school, and no field of its own. */
    private static final Pattern FACULTY =
            Pattern.compile("(?iu)facult|fakult|facolt|faculdade|fachbereich|d[ée]part|dipart");

    private static final Pattern BRACKETS = Pattern.compile("^(.+?)\\s*\\(([^()]+)\\)$");
    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+");
    private static final Pattern SHORT_DEGREE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}]{0,3}\\.?){1,4}|Ph\\.?D\\.?|Dipl\\.-?\\p{L}*\\.?|Bachelor|Master|Diploma?");
    private static final Pattern ONE_WORD = Pattern.compile("\\p{L}+\\.?");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}&.'’-]+(?: [\\p{L}&.'’-]+){0,5}");
    /** Evidence from which on a part of a text is something of its own. */
    private static final int CLEAR = 2;
    /** What names more is a list of what somebody can, or was taught. */
    private static final int MOST_FIELDS = 3;

    /** @param details pieces that are none of the three, in order */
    record Names(String institution, String degree, String field, List<String> details) {}

    private final Wording wording;
    private final StudyEvidence evidence;

    StudyNames(Wording wording) {
        this.wording = wording;
        this.evidence = new StudyEvidence(wording);
    }

    List<Names> of(List<List<Piece>> entries) {
        List<List<Piece>> studies = new ArrayList<>();
        List<List<String>> grades = new ArrayList<>();
        int lines = 0;
        for (List<Piece> written : entries) {
            List<Piece> pieces = withFieldsBelow(written);
            List<Piece> study = new ArrayList<>();
            List<String> grade = new ArrayList<>();
            for (Piece piece : pieces) {
                for (String whole : parts(piece.text())) {
                    String part = withoutGrade(whole, grade);
                    if (evidence.isDetail(part)) {
                        grade.add(part);
                    } else {
                        study.add(piece.withText(part));
                    }
                }
            }
            studies.add(study);
            lines += written.size() == 1 && study.size() == 2 ? 1 : 0;
            grades.add(grade);
        }
        // What other entries have in one line, a degree and its school, this one has as well.
        int most = lines * 2 >= entries.size() && lines > 0 ? 1 : 0;
        studies.replaceAll(study -> study.size() == 1 ? apart(study.get(0), most) : study);
        List<EntryOrder.Found> found = EntryOrder.of(studies, evidence::of);
        List<Names> names = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            names.add(names(studies.get(i), found.get(i), grades.get(i)));
        }
        return names;
    }

    /** A degree and what stands behind its last comma, where that is no part of what it is in: a school by its name alone. */
    private List<Piece> apart(Piece only, int most) {
        String text = only.text();
        int comma = text.lastIndexOf(", ");
        String tail = text.substring(comma + 1).strip();
        boolean school = comma > 0
                && evidence.of(text.substring(0, comma)) >= CLEAR
                && evidence.of(tail) >= 0
                && evidence.of(tail) <= most
                && NAME.matcher(tail).matches();
        // Where the others have it in a line of two parts, so has what no word tells apart.
        boolean alike = most > 0
                && Pieces.atCommas(text).size() == 2
                && evidence.of(text.substring(0, Math.max(0, comma))) >= 0
                && evidence.of(tail) <= 0
                && NAME.matcher(tail).matches();
        return school || alike ? List.of(only.withText(text.substring(0, comma)), only.withText(tail)) : List.of(only);
    }

    /** "Bachelor" above "of Science" and "Diplôme" above "d'actuaire" are one. */
    private List<Piece> withFieldsBelow(List<Piece> pieces) {
        List<Piece> whole = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            boolean goesOn = last != null
                    && piece.row() == last.row() + 1
                    && (OF.matcher(piece.text()).find() && wording.degrees().all(last.text())
                            || isRestOfField(piece, last));
            if (goesOn) {
                whole.set(whole.size() - 1, last.withText(last.text() + " " + piece.text()));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    /** "Engineering" below "BSc in Civil", in the bold of degrees. */
    private boolean isRestOfField(Piece piece, Piece last) {
        return last.bold()
                && piece.bold()
                && piece.size() == last.size()
                && piece.italic() == last.italic()
                && piece.text().indexOf(' ') < 0
                && evidence.of(piece.text()) == 1
                && evidence.of(last.text()) >= CLEAR
                && IN.matcher(last.text()).matches();
    }

    /** "MSc in Physics (Grade: Merit)" without what its brackets say. */
    private String withoutGrade(String text, List<String> grades) {
        Matcher brackets = BRACKETS.matcher(text);
        // "(Distinction)" belongs to a degree as "(Hons)" does; what has several words or a number says how it went.
        if (!brackets.matches()
                || !evidence.isDetail(brackets.group(2))
                || ONE_WORD.matcher(brackets.group(2)).matches()) {
            return text;
        }
        grades.add(brackets.group(2));
        return brackets.group(1);
    }

    /** Parts between stops, commas or slashes where each is something else than the one before; what says nothing stays with that. */
    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String sentence : STOP.split(text)) {
            String separator = ". ";
            for (String between : Pieces.atCommas(sentence)) {
                for (String part : SLASH.split(between)) {
                    add(part, separator, parts);
                    separator = " / ";
                }
                separator = ", ";
            }
        }
        return parts;
    }

    private void add(String part, String separator, List<String> parts) {
        int last = parts.size() - 1;
        if (parts.isEmpty() || isOther(part, parts.get(last))) {
            parts.add(part);
        } else {
            parts.set(last, parts.get(last) + separator + part);
        }
    }

    private boolean isOther(String part, String before) {
        int lean = evidence.of(part);
        int leanBefore = evidence.of(before);
        boolean turns = Math.abs(lean) >= CLEAR && Integer.signum(lean) != Integer.signum(leanBefore);
        boolean field = lean >= 0
                && wording.fields().in(part)
                && !FACULTY.matcher(part).lookingAt()
                && Math.abs(leanBefore) >= CLEAR
                && !isFieldList(before);
        return turns || field || evidence.isDetail(part) || evidence.isDetail(before);
    }

    /** "Physics" after "BSc in Mathematics" goes on with the field. */
    private boolean isFieldList(String text) {
        int lean = evidence.of(text);
        return lean == 1 || lean >= CLEAR && parted(null, text, List.of()).field() != null;
    }

    private Names names(List<Piece> pieces, EntryOrder.Found found, List<String> grades) {
        String institution =
                found.where() < 0 ? null : pieces.get(found.where()).text();
        String degree =
                found.what() < 0 ? null : inFull(pieces.get(found.what()).text(), pieces);
        String field = null;
        List<String> details = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text();
            if (i == found.what() || i == found.where() || text.equals(degree)) {
                continue;
            }
            boolean fields = evidence.of(text) == 1 && Pieces.atCommas(text).size() <= MOST_FIELDS;
            if (field == null && fields && !namesField(degree)) {
                field = text;
            } else {
                details.add(text);
            }
        }
        details.addAll(grades);
        return field == null ? parted(institution, degree, details) : new Names(institution, degree, field, details);
    }

    /** Whether a degree says what it is in or of, so that another field is a minor one or what it was about. */
    private boolean namesField(String degree) {
        Matcher in = degree == null ? null : OF_FIELD.matcher(degree);
        return in != null
                && in.matches()
                && wording.fields().in(in.group(1))
                && !BROAD.matcher(in.group(1)).matches();
    }

    /** "PhD in Physics", where that stands beside "PhD". */
    private static String inFull(String degree, List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::text)
                .filter(text -> text.startsWith(degree + " "))
                .findFirst()
                .orElse(degree);
    }

    private Names parted(String institution, String degree, List<String> details) {
        if (degree != null) {
            Matcher in = IN.matcher(degree);
            if (in.matches() && wording.degrees().in(in.group(1))) {
                return new Names(institution, in.group(1), in.group(2), details);
            }
            int space = degree.indexOf(' ');
            boolean known = space > 0
                    && SHORT_DEGREE.matcher(degree.substring(0, space)).matches();
            String rest = known ? degree.substring(space + 1) : "";
            if (known
                    && wording.degrees().startsWith(degree)
                    && Character.isUpperCase(rest.charAt(0))
                    && !wording.degrees().startsWith(rest)) {
                return new Names(institution, degree.substring(0, space), rest, details);
            }
        }
        return new Names(institution, degree, null, details);
    }
}
