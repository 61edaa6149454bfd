package dev.vitae.generation.llm;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.Stated;
import dev.vitae.generation.terms.TermKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Skills that stand only in the text of jobs and sections. To list one is to claim it, so a name counts only where it
 * means nothing else: one that is a word, a person or a company too ("Spring 2021", "won against Oracle") needs another
 * term of its family in the same job, and what was left behind ("away from Kubernetes") does not count.
 */
final class BuriedSkills {
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("\\b(?:away from|against|replac\\w{1,5}|retir\\w{1,5}|decommission\\w{1,5})\\s+"
                    + "(?:(?!with\\b|by\\b|to\\b|in\\b|using\\b)[^\\s,;:]{1,30}\\s+){0,3}$");

    private static final Pattern NAME_BEFORE = Pattern.compile("(\\p{Lu}[\\p{L}.]{0,40}) $");
    private static final Pattern NAME_AFTER = Pattern.compile("^ (?:\\p{Lu}\\p{Ll}|(?:19|20)\\d\\d\\b)");

    private final Map<String, String> byTerm = new LinkedHashMap<>();

    private BuriedSkills(ResumeContent source, Set<String> asked) {
        for (Experience job : source.experience()) {
            List<String> texts = new ArrayList<>();
            texts.add(job.description());
            texts.addAll(job.projects() == null ? List.of() : job.projects());
            read(texts, asked);
        }
        for (Section section : source.sections() == null ? List.<Section>of() : source.sections()) {
            read(section.entries(), asked);
        }
    }

    /** The asked-for terms that the text states, each in the words in which it is stated first. */
    static Map<String, String> of(ResumeContent source, Set<String> asked) {
        return new BuriedSkills(source, asked).byTerm;
    }

    /** A term in a sentence, of which only what it affirms is left. */
    private record Place(String sentence, Mention mention) {
        String before() {
            return sentence.substring(0, mention.start());
        }

        String after() {
            return sentence.substring(mention.end());
        }
    }

    private void read(List<String> texts, Set<String> asked) {
        List<Place> job = texts.stream()
                .filter(Objects::nonNull)
                .flatMap(text -> Sentences.of(text).stream())
                .map(Stated::of)
                .flatMap(sentence ->
                        Lexicon.standard().mentions(sentence).stream().map(mention -> new Place(sentence, mention)))
                .toList();
        for (Place place : job) {
            Entry entry = place.mention().entry();
            boolean skill = entry.kind() == TermKind.TOOL || entry.kind() == TermKind.SKILL;
            if (skill && !entry.common() && asked.contains(entry.canonical()) && isMeant(place, job)) {
                byTerm.putIfAbsent(entry.canonical(), place.mention().quote());
            }
        }
    }

    private static boolean isMeant(Place place, List<Place> job) {
        if (LEFT_BEHIND.matcher(Folding.foldInPlace(place.before())).find()) {
            return false;
        }
        if (Lexicon.standard().mayBeOther(place.mention())) {
            return !isPartOfAName(place, job) && job.stream().anyMatch(other -> areFamily(place, other));
        }
        return place.mention().entry().kind() != TermKind.TOOL || isWrittenAsAName(place);
    }

    /** As the list writes it, or with a digit or a capital where an ordinary word would have none. */
    private static boolean isWrittenAsAName(Place place) {
        String quote = place.mention().quote();
        if (quote.contains(place.mention().entry().canonical())) {
            return true;
        }
        String telling = quote.substring(place.before().isBlank() ? 1 : 0);
        return telling.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** "American Express", "Julia Miller", "Spring 2021": a capital or a year beside it that is no term of its own. */
    private static boolean isPartOfAName(Place place, List<Place> job) {
        int start = place.mention().start();
        int end = place.mention().end();
        List<Mention> beside = job.stream()
                .filter(other -> other.sentence().equals(place.sentence()))
                .map(Place::mention)
                .toList();
        Matcher name = NAME_BEFORE.matcher(place.before());
        boolean led = name.find()
                && !Deeds.isOne(Folding.fold(name.group(1)))
                && beside.stream().noneMatch(mention -> mention.end() == start - 1);
        boolean followed = NAME_AFTER.matcher(place.after()).find()
                && beside.stream().noneMatch(mention -> mention.start() == end + 1);
        return led || followed;
    }

    private static boolean areFamily(Place one, Place other) {
        Lexicon lexicon = Lexicon.standard();
        Entry a = one.mention().entry();
        Entry b = other.mention().entry();
        boolean related = lexicon.implied(a).contains(b.canonical())
                || lexicon.implied(b).contains(a.canonical())
                || lexicon.implied(a).stream().anyMatch(lexicon.implied(b)::contains);
        return related && !lexicon.mayBeOther(other.mention());
    }
}
