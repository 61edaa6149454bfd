package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.generation.guard.Retelling.Excess;
import dev.vitae.generation.guard.Statement.Word;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A clause of a summary that puts short facts together: "Backend engineer in payments with Java and Kafka". Each run of
 * words between function words must be a title held, a skill shown, or a piece of the summary's or a list's own words.
 */
final class Phrases {
    private final SourceFacts facts;
    private final Statement told;
    private final Statement sentence;
    private final List<Integer> named;
    private final List<Excess> excess = new ArrayList<>();

    Phrases(SourceFacts facts, Statement told, Statement sentence, List<Integer> named) {
        this.facts = facts;
        this.told = told;
        this.sentence = sentence;
        this.named = named;
    }

    List<Excess> beyond() {
        told.numbers().forEach(this::number);
        LanguageLevels levels = new LanguageLevels(facts.source(), told.words());
        levels.unsupported().forEach(word -> add(ClaimKind.LANGUAGE, word.text(), "The source states another level."));
        List<Word> phrase = new ArrayList<>();
        for (Word word : told.words()) {
            boolean said = levels.covers(word) || isTenure(word) || isKnown(word);
            if (!phrase.isEmpty() && (word.apart() || said)) {
                phrase(phrase);
                phrase.clear();
            }
            if (!said) {
                phrase.add(word);
            } else if (Words.standard().has("place.at", word.preposition()) && !levels.covers(word)) {
                add(ClaimKind.EMPLOYER, word.text(), "The source names no such employer.");
            }
        }
        if (!phrase.isEmpty()) {
            phrase(phrase);
        }
        if (!told.marks().isEmpty()) {
            add(ClaimKind.TITLE, told.text().strip(), "The source does not say this of these facts.");
        }
        String own = facts.source().summary() == null ? "" : facts.source().summary();
        excess.addAll(Retelling.signs(told.text(), own));
        return excess;
    }

    /** A product, certificate or language that the source shows; a degree that it grants. */
    private boolean isKnown(Word word) {
        return word.entry().isPresent()
                && (word.entry().get().kind() == TermKind.DEGREE
                        ? Degrees.granted(facts.source(), word.entry().get())
                        : facts.shows(word.entry().get()));
    }

    private boolean isTenure(Word word) {
        boolean years = word.key().startsWith("year") || word.key().startsWith("jahr");
        return years && told.numbers().stream().anyMatch(NumberClaim::isYears);
    }

    private void number(NumberClaim number) {
        if (number.isYears()) {
            tenure(number);
        } else if (facts.summary().statements().stream()
                .flatMap(statement -> statement.numbers().stream())
                .noneMatch(number::sameAs)) {
            add(ClaimKind.NUMBER, number.text(), "The source does not state this number of this subject.");
        }
    }

    /** Years of whatever the sentence names need a statement that has both; years of work need the dates alone. */
    private void tenure(NumberClaim number) {
        boolean stated = facts.statements()
                .filter(statement -> !statement.denied())
                .filter(statement -> statement.terms().containsAll(sentence.terms()))
                .flatMap(statement -> statement.numbers().stream())
                .anyMatch(years -> years.isYears() && reaches(years, number));
        boolean worked = sentence.terms().isEmpty()
                && number.value()
                                .add(BigDecimal.valueOf(number.bound() > 0 ? 1 : 0))
                                .compareTo(BigDecimal.valueOf(facts.years()))
                        <= 0;
        if (!stated && !worked) {
            add(ClaimKind.TENURE, number.text(), "The source states fewer years of this, or none.");
        }
    }

    private static boolean reaches(NumberClaim stated, NumberClaim told) {
        int more = stated.value().compareTo(told.value());
        return stated.bound() >= 0 && (more > 0 || (more == 0 && told.bound() <= stated.bound()));
    }

    private void phrase(List<Word> phrase) {
        String text = phrase.stream().map(Word::text).collect(Collectors.joining(" "));
        boolean placed = Words.standard().has("place", phrase.get(0).preposition());
        if (placed && isEmployer(text)) {
            return;
        }
        if (afterDegree(phrase.get(0))) {
            if (!isFieldOfDegree(text)) {
                add(ClaimKind.FIELD, text, "The source states another field, or none.");
            }
            return;
        }
        boolean title = phrase.stream().anyMatch(Phrases::isOfTitle);
        boolean supported = title ? isTitle(text) : isConcept(text) || isSaid(phrase, placed);
        if (!supported) {
            phrase.forEach(word -> add(Excesses.kind(word), word.text(), "The source does not say this."));
        }
    }

    /** "BSc in payments": what follows a degree is its field. */
    private boolean afterDegree(Word first) {
        int at = told.words().indexOf(first);
        boolean joined = first.preposition().equals("in") || first.of() || !first.apart();
        return at > 0 && joined && Excesses.isDegree(told.words().get(at - 1));
    }

    private boolean isFieldOfDegree(String text) {
        return facts.source().education().stream()
                .filter(course -> course.field() != null && course.degree() != null)
                .filter(course -> told.words().stream()
                        .filter(Excesses::isDegree)
                        .allMatch(word ->
                                Degrees.grants(course.degree(), word.entry().orElseThrow())))
                .anyMatch(course -> Clauses.fold(course.field()).equals(Clauses.fold(text)));
    }

    private boolean isEmployer(String text) {
        return facts.source().experience().stream()
                .map(Experience::company)
                .filter(Objects::nonNull)
                .anyMatch(company -> Names.same(text, company));
    }

    private static boolean isOfTitle(Word word) {
        return Clauses.isRank(Clauses.fold(word.text())) || Words.standard().isRole(Clauses.fold(word.text()));
    }

    /** A word of rank or role stands only in a title held (at the employer named), or that the summary gives. */
    private boolean isTitle(String text) {
        List<Experience> jobs = facts.source().experience();
        Stream<String> held = IntStream.range(0, jobs.size())
                .filter(i -> named.isEmpty() || named.contains(i))
                .mapToObj(i -> jobs.get(i).position())
                .filter(Objects::nonNull);
        Stream<String> own = facts.summary().statements().stream()
                .filter(statement -> named.isEmpty() && statement.marks().isEmpty())
                .flatMap(statement -> phrases(statement).stream())
                .filter(phrase -> phrase.stream().noneMatch(Excesses::isRank))
                .map(phrase -> phrase.stream().map(Word::text).collect(Collectors.joining(" ")));
        return Stream.concat(held, own)
                .anyMatch(title -> TitleCheck.unsupported(text, title).isEmpty());
    }

    private static List<List<Word>> phrases(Statement statement) {
        List<List<Word>> phrases = new ArrayList<>();
        for (Word word : statement.words()) {
            if (phrases.isEmpty() || word.apart()) {
                phrases.add(new ArrayList<>());
            }
            phrases.get(phrases.size() - 1).add(word);
        }
        return phrases;
    }

    private boolean isConcept(String text) {
        return Lexicon.standard()
                .find(text)
                .filter(entry -> !Statement.isName(entry.kind())
                        && Clauses.fold(entry.canonical()).equals(Clauses.fold(text)))
                .filter(facts::shows)
                .isPresent();
    }

    /** The same words side by side in the summary or in a list. */
    private boolean isSaid(List<Word> phrase, boolean placed) {
        if (Excesses.isDegree(phrase.get(0))) {
            return false;
        }
        return Stream.concat(facts.summary().statements().stream(), facts.lists().statements().stream())
                .filter(statement -> statement.marks().isEmpty())
                .anyMatch(statement -> runs(phrase, statement.words(), placed));
    }

    private static boolean runs(List<Word> phrase, List<Word> said, boolean placed) {
        for (int i = 0; i + phrase.size() <= said.size(); i++) {
            boolean same =
                    !placed || phrase.get(0).preposition().equals(said.get(i).preposition());
            for (int j = 0; same && j < phrase.size(); j++) {
                same = phrase.get(j).is(said.get(i + j))
                        && (j == 0 || !said.get(i + j).apart());
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    private void add(ClaimKind kind, String claim, String reason) {
        excess.add(new Excess(kind, claim, reason));
    }
}
