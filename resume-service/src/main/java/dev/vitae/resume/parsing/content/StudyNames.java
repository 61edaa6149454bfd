package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells school, degree and field of study from each other. */
record StudyNames(String institution, String degree, String field, List<String> details) {

    private static final Pattern GRADE = Pattern.compile(
            "(?i).*(?:\\b(?:c?gpa|grade|note|mention|honou?rs|cum laude|distinction|average|score|nota|abschlussnote|valedictorian|gesamtnote|voto|media)\\b|\\d[.,]\\d+\\s*/\\s*\\d|\\d+/\\d+).*");
    private static final Pattern IN = Pattern.compile("(?i)^(.+?)\\s+in\\s+(.+)$");
    private static final Pattern SHORT_DEGREE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}]{0,3}\\.?){1,4}|Ph\\.?D\\.?|Dipl\\.-?\\p{L}*\\.?|Bachelor|Master|Diploma?");

    static StudyNames of(List<Piece> pieces, Wording wording) {
        Sorting sorting = new Sorting(wording);
        pieces.forEach(sorting::add);
        return sorting.names();
    }

    /** What each piece is, collected. */
    private static final class Sorting {
        private final Wording wording;
        private final List<String> schools = new ArrayList<>();
        private final List<String> degrees = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private final List<Piece> unknown = new ArrayList<>();
        private final List<String> details = new ArrayList<>();

        Sorting(Wording wording) {
            this.wording = wording;
        }

        void add(Piece piece) {
            List<String> parts = parts(piece.text());
            for (String part : parts) {
                sort(piece.withText(part));
            }
        }

        /** Comma parts where each is something of its own; what says nothing stays with the part before it. */
        private List<String> parts(String text) {
            List<String> parts = new ArrayList<>();
            for (String part : Pieces.atCommas(text)) {
                boolean speaks =
                        isDegree(part) || isSchool(part) || GRADE.matcher(part).matches();
                boolean field =
                        !parts.isEmpty() && wording.fields().in(part) && !isFieldList(parts.get(parts.size() - 1));
                if (parts.isEmpty() || speaks || field) {
                    parts.add(part);
                } else {
                    parts.set(parts.size() - 1, parts.get(parts.size() - 1) + ", " + part);
                }
            }
            return parts;
        }

        /** "Physics" after "BSc in Mathematics" goes on with the field. */
        private boolean isFieldList(String text) {
            return isDegree(text) && IN.matcher(text).matches()
                    || !isDegree(text) && wording.fields().in(text) && !isSchool(text);
        }

        private void sort(Piece piece) {
            String text = piece.text();
            if (GRADE.matcher(text).matches() && !wording.degrees().startsWith(text)) {
                details.add(text);
            } else if (isSchool(text) && !wording.degrees().startsWith(text)) {
                schools.add(text);
            } else if (isDegree(text)) {
                degrees.add(text);
            } else if (wording.fields().in(text)) {
                fields.add(text);
            } else {
                unknown.add(piece);
            }
        }

        private boolean isDegree(String text) {
            return wording.degrees().startsWith(text) || wording.degrees().in(text) && !isSchool(text);
        }

        private boolean isSchool(String text) {
            return wording.schools().in(text);
        }

        StudyNames names() {
            String degree = take(degrees, longest(degrees));
            String institution = take(schools, schools.isEmpty() ? null : schools.get(0));
            if (institution == null && !unknown.isEmpty()) {
                institution = unknown.remove(0).text();
            }
            if (institution == null && degree != null && fields.size() > 1) {
                institution = fields.remove(0);
            }
            String field = fields.isEmpty() ? null : fields.remove(0);
            if (degree == null && field != null) {
                degree = field;
                field = null;
            }
            if (degree == null && !unknown.isEmpty()) {
                degree = unknown.remove(0).text();
            }
            String whole = degree;
            degrees.removeIf(other -> whole != null && whole.contains(other));
            details.addAll(0, unknown.stream().map(Piece::text).toList());
            details.addAll(0, fields);
            details.addAll(0, degrees);
            details.addAll(0, schools);
            return field == null ? parted(institution, degree) : new StudyNames(institution, degree, field, details);
        }

        private StudyNames parted(String institution, String degree) {
            if (degree != null) {
                Matcher in = IN.matcher(degree);
                if (in.matches() && wording.degrees().in(in.group(1))) {
                    return new StudyNames(institution, in.group(1), in.group(2), details);
                }
                int space = degree.indexOf(' ');
                boolean known = space > 0
                        && SHORT_DEGREE.matcher(degree.substring(0, space)).matches();
                String rest = known ? degree.substring(space + 1) : "";
                if (known
                        && wording.degrees().startsWith(degree)
                        && Character.isUpperCase(rest.charAt(0))
                        && !wording.degrees().startsWith(rest)) {
                    return new StudyNames(institution, degree.substring(0, space), rest, details);
                }
            }
            return new StudyNames(institution, degree, null, details);
        }

        private static String longest(List<String> texts) {
            String longest = null;
            for (String text : texts) {
                longest = longest == null || text.length() > longest.length() ? text : longest;
            }
            return longest;
        }

        private static String take(List<String> from, String text) {
            from.remove(text);
            return text;
        }
    }
}
