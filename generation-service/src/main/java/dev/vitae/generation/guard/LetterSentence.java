package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.LetterGuard.Addressee;
import dev.vitae.generation.terms.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One sentence of a letter. It begins with a head, which may wish or apply for something, and goes on with parts that each
 * begin where the person tells of themselves, or a clause does ("because I have …", "my ten years of …"): the guard lets a
 * wish pass as a whole, so those parts are read by themselves as well.
 */
final class LetterSentence {
    /** Stand for what the vacancy is called, until it is known whether it may be named; one sign each, which no text has. */
    private static final char COMPANY = '\ue000';

    private static final char POSITION = '\ue001';

    private static final Pattern SIGNS = Pattern.compile("[\ue000\ue001]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'\ue000\ue001]+");
    private static final int SOON = 3;
    private static final String NOT_THEIRS = "The employer is named as what is applied for, and only there.";

    /** What an employer may be said to have or be; skills, titles and years stay the person's. */
    private static final Set<ClaimKind> OF_EMPLOYERS = EnumSet.of(
            ClaimKind.NUMBER,
            ClaimKind.MONEY,
            ClaimKind.TEAM_SIZE,
            ClaimKind.CLIENT,
            ClaimKind.EMPLOYER,
            ClaimKind.DATE,
            ClaimKind.AWARD);

    private final ResumeContent source;
    private final ResumeContent vacancy;
    private final Addressee to;
    private final LetterWords words;
    private final boolean isOwnEmployer;

    LetterSentence(ResumeContent source, Addressee to, LetterWords words) {
        this.source = source;
        this.to = to;
        this.words = words;
        this.isOwnEmployer = source.experience().stream()
                .filter(job -> job.company() != null)
                .anyMatch(job -> marked(job.company(), to.company(), COMPANY).indexOf(COMPANY) >= 0);
        this.vacancy = ResumeContent.empty()
                .withSummary(String.join("\n", text(to.company()), text(to.jobPosition()), text(to.description())));
    }

    List<Finding> unsupported(String sentence) {
        String plain = SIGNS.matcher(sentence).replaceAll("");
        String marked = marked(marked(plain, to.jobPosition(), POSITION), to.company(), COMPANY);
        String folded = Folding.foldInPlace(marked);
        List<Integer> turns = turns(folded);
        int headEnd =
                turns.stream().filter(at -> !opens(folded, at)).findFirst().orElse(marked.length());
        String head = marked.substring(0, headEnd);
        String rest = marked.substring(headEnd);
        boolean ofEmployer = isOfEmployer(folded);
        boolean mayBeNamed = ofEmployer || mayBeNamed(folded, headEnd);
        String read = (mayBeNamed ? neutral(head) : named(head)) + named(rest);

        Set<Finding> findings = new LinkedHashSet<>(against(source, read));
        if ((mayBeNamed ? rest : marked).indexOf(COMPANY) >= 0 && !isOwnEmployer) {
            findings.add(Finding.of(ClaimKind.EMPLOYER, "", to.company(), NOT_THEIRS, null));
        }
        if (words.has("apply", folded) || isWish(folded)) {
            parts(marked, turns, headEnd).forEach(part -> findings.addAll(against(source, named(part))));
        }
        if (ofEmployer && !findings.isEmpty()) {
            List<Finding> ofVacancy = against(vacancy, read);
            findings.removeIf(found -> OF_EMPLOYERS.contains(found.kind())
                    && ofVacancy.stream().noneMatch(other -> other.claim().equals(found.claim())));
        }
        return List.copyOf(findings);
    }

    private static List<Finding> against(ResumeContent source, String text) {
        return text.isBlank()
                ? List.of()
                : FabricationGuard.check(source, source.withSummary(text)).findings();
    }

    /** Where parts may begin, in order; "my application" and "as" of what is applied for are no parts of their own. */
    private List<Integer> turns(String folded) {
        Stream<Integer> turns = words.places("turn", folded).stream()
                .filter(at -> !words.has("apply", words(folded, at, SOON)) || words.has("self", words(folded, at, 0)));
        Stream<Integer> as = words.places("as", folded).stream()
                .filter(at -> words(folded, at, SOON).indexOf(POSITION) < 0);
        return Stream.concat(turns, as).sorted().toList();
    }

    /** "With great interest I apply": who speaks opens the sentence, and turns nowhere. */
    private boolean opens(String folded, int at) {
        return at == 0
                || words.has("self", words(folded, at, 0))
                        && (words.has("apply", words(folded, at, SOON))
                                || words.has("apply", lastWord(folded.substring(0, at)))
                                || isFew(folded.substring(0, at)));
    }

    /** "… solliciteer ik". */
    private static String lastWord(String folded) {
        return folded.strip().substring(folded.strip().lastIndexOf(' ') + 1);
    }

    private static boolean isFew(String folded) {
        return BETWEEN_WORDS.split(folded).length < SOON;
    }

    /** The word that begins there, or the next ones behind it. */
    private static String words(String folded, int at, int next) {
        List<String> all = List.of(BETWEEN_WORDS.split(folded.substring(at), next + 2));
        return next == 0 ? all.get(0) : String.join(" ", all.subList(1, Math.min(all.size(), next + 1)));
    }

    private boolean mayBeNamed(String folded, int headEnd) {
        String head = folded.substring(0, headEnd);
        int named = Stream.of(head.indexOf(COMPANY), head.indexOf(POSITION))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(-1);
        return named >= 0 && words.has("apply", head.substring(0, named)) && !words.has("history", folded);
    }

    /** It opens with the employer or with who is spoken to, and nobody speaks of themselves. */
    private boolean isOfEmployer(String folded) {
        boolean opens =
                folded.indexOf(COMPANY) == 0 || words.places("you", folded).contains(0);
        return opens && words.tellsWhoSpeaks() && !words.has("self", folded);
    }

    private boolean isWish(String folded) {
        return Cues.standard().in(folded).containsKey(Cues.Cue.WISH);
    }

    private static List<String> parts(String marked, List<Integer> turns, int headEnd) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            int from = turns.get(i);
            if (from >= headEnd) {
                parts.add(marked.substring(from));
            }
        }
        return parts;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** With one sign for each place where the name stands, longer forms of it before shorter ones. */
    private static String marked(String sentence, String name, char sign) {
        String marked = sentence;
        for (String form : forms(name)) {
            String folded = Folding.foldInPlace(marked);
            String wanted = Folding.foldInPlace(form);
            StringBuilder next = new StringBuilder();
            int from = 0;
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
                if (at >= from && isWhole(folded, at, at + wanted.length())) {
                    next.append(marked, from, at).append(sign);
                    from = at + wanted.length();
                }
            }
            marked = next.append(marked.substring(from)).toString();
        }
        return marked;
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    /** As it stands, and without what stands in brackets or behind a comma: "Engineer (m/w/d)", "Globex, Inc.". */
    private static List<String> forms(String name) {
        String whole = text(name).strip();
        String bare = whole.replaceAll("\\s*[(\\[][^)\\]]*[)\\]]", "")
                .replaceAll("\\s*[,–|].*$", "")
                .strip();
        String plain = bare.replaceAll(
                "(?i)\\s+(?:gmbh|ag|se|kg|inc\\.?|ltd\\.?|llc|plc|s\\.?a\\.?|s\\.?l\\.?|b\\.?v\\.?|sas|srl|spa)$", "");
        return Stream.of(whole, bare, plain)
                .filter(form -> form.length() > 1)
                .distinct()
                .toList();
    }

    private static String neutral(String marked) {
        return marked.replace(String.valueOf(COMPANY), "").replace(String.valueOf(POSITION), "");
    }

    private String named(String marked) {
        return marked.replace(String.valueOf(COMPANY), text(to.company()).strip())
                .replace(String.valueOf(POSITION), text(to.jobPosition()).strip());
    }
}
