package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.LetterGuard.Addressee;
import dev.vitae.generation.terms.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One sentence of a letter, in segments: each begins where the person tells of themselves, or a clause does ("because I have …",
 * "my ten years of …"). The guard lets a wish pass as a whole, so what hangs on one is read by itself as well.
 */
final class LetterSentence {
    /** What an employer may be said to have or be; skills, titles and years stay the person's. */
    private static final Set<ClaimKind> OF_EMPLOYERS = EnumSet.of(
            ClaimKind.NUMBER,
            ClaimKind.MONEY,
            ClaimKind.TEAM_SIZE,
            ClaimKind.CLIENT,
            ClaimKind.EMPLOYER,
            ClaimKind.DATE,
            ClaimKind.AWARD);

    private static final String NOT_THEIRS = "The vacancy is named as what is applied for, and only there.";

    private final FabricationGuard source;
    private final FabricationGuard vacancy;
    private final LetterWords words;
    private final LetterNames names;
    private final boolean isOwnEmployer;
    private final boolean isOwnTitle;

    LetterSentence(ResumeContent source, Addressee to, LetterWords words) {
        this.source = FabricationGuard.of(source);
        this.words = words;
        this.names = new LetterNames(to.company(), to.jobPosition());
        this.vacancy = FabricationGuard.of(
                ResumeContent.empty().withSummary(to.company() + "\n" + to.jobPosition() + "\n" + to.description()));
        this.isOwnEmployer = names(source, Experience::company, LetterNames::namesCompany);
        this.isOwnTitle = names(source, Experience::position, LetterNames::namesPosition);
    }

    private boolean names(ResumeContent of, Function<Experience, String> member, Predicate<String> name) {
        return of.experience().stream()
                .map(member)
                .filter(Objects::nonNull)
                .map(names::marked)
                .anyMatch(name);
    }

    List<Finding> unsupported(String sentence) {
        String marked = names.marked(sentence);
        String folded = Folding.foldInPlace(marked);
        boolean ofEmployer = isOfEmployer(folded);
        Set<Finding> findings = new LinkedHashSet<>();
        List<String> read = new ArrayList<>();
        for (String segment : segments(marked, folded)) {
            boolean mayName = ofEmployer || mayName(Folding.foldInPlace(segment), folded);
            if (!mayName) {
                findings.addAll(claimed(segment));
            }
            read.add(mayName ? LetterNames.unnamed(segment) : names.named(segment));
        }
        boolean wishes =
                words.has("apply", folded) || Cues.standard().in(folded).containsKey(Cues.Cue.WISH);
        int parts = wishes ? read.size() : 1;
        for (int i = 0; i < parts; i++) {
            findings.addAll(against(source, String.join("", read.subList(i, read.size()))));
        }
        if (wishes) {
            findings.removeIf(found -> found.kind() == ClaimKind.SKILL && isToBeLearnt(found.claim(), read));
        }
        if (ofEmployer && !findings.isEmpty()) {
            List<Finding> ofVacancy = against(vacancy, String.join("", read));
            findings.removeIf(found -> OF_EMPLOYERS.contains(found.kind())
                    && ofVacancy.stream().noneMatch(other -> other.claim().equals(found.claim())));
        }
        return List.copyOf(findings);
    }

    /** What the vacancy is called, said of the person. */
    private List<Finding> claimed(String segment) {
        List<Finding> claimed = new ArrayList<>();
        if (LetterNames.namesCompany(segment) && !isOwnEmployer) {
            claimed.add(Finding.of(ClaimKind.EMPLOYER, "", names.company(), NOT_THEIRS, null));
        }
        if (LetterNames.namesPosition(segment) && !isOwnTitle) {
            claimed.add(Finding.of(ClaimKind.TITLE, "", names.position(), NOT_THEIRS, null));
        }
        return claimed;
    }

    private static List<Finding> against(FabricationGuard guard, String text) {
        return text.isBlank()
                ? List.of()
                : guard.check(guard.facts().source().withSummary(text)).findings();
    }

    private List<String> segments(String marked, String folded) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int at : turns(folded)) {
            if (!opens(folded, at)) {
                segments.add(marked.substring(from, at));
                from = at;
            }
        }
        segments.add(marked.substring(from));
        return segments;
    }

    /** Where segments may begin, in order; not at "with great interest", and not at "as" of what is applied for. */
    private List<Integer> turns(String folded) {
        Stream<Integer> turns = words.places("turn", folded).stream()
                .filter(at -> words.has("self", LetterWords.at(folded, at)) || !appliesSoon(folded, at));
        Stream<Integer> as = words.places("as", folded).stream()
                .filter(at -> !LetterNames.namesPosition(LetterWords.behind(folded, at)) && !appliesSoon(folded, at));
        return Stream.concat(turns, as).sorted().distinct().toList();
    }

    /** "With great interest I apply", "my application": who speaks here opens a sentence or a wish, and turns nowhere. */
    private boolean opens(String folded, int at) {
        String before = folded.substring(0, at);
        String word = LetterWords.at(folded, at);
        return at == 0
                || words.has("self", word) && appliesSoon(folded, at) && !before.contains(",")
                || words.has("subject", word)
                        && (words.has("apply", LetterWords.last(before)) || LetterWords.isFew(before));
    }

    private boolean appliesSoon(String folded, int at) {
        return words.has("apply", LetterWords.behind(folded, at));
    }

    /** Behind a word that applies or wishes, where nothing says that the person was there. */
    private boolean mayName(String segment, String sentence) {
        int named = LetterNames.first(segment);
        return named >= 0
                && words.has("apply", segment.substring(0, named))
                && !words.has("history", sentence)
                && !words.has("there", sentence.substring(LetterNames.first(sentence)));
    }

    /** It opens with the employer or with who is spoken to, and nobody speaks of themselves. */
    private boolean isOfEmployer(String folded) {
        boolean opens = LetterNames.namesCompany(folded.substring(0, Math.min(1, folded.length())))
                || words.places("you", folded).contains(0);
        return opens && words.tellsWhoSpeaks() && !words.has("self", folded);
    }

    private boolean isToBeLearnt(String skill, List<String> segments) {
        return segments.stream()
                .map(Folding::foldInPlace)
                .filter(segment -> segment.contains(Folding.foldInPlace(skill)))
                .allMatch(segment ->
                        words.has("learn", segment.substring(0, segment.indexOf(Folding.foldInPlace(skill)))));
    }
}
