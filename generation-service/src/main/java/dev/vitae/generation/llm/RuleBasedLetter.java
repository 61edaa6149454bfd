package dev.vitae.generation.llm;

import dev.vitae.document.Experience;
import dev.vitae.document.PlainText;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter without a model: what the person applies for, the source's own lines that answer the vacancy, the skills it asks
 * for, and an offer to talk. Since nothing is translated, it is written in the source's language, unless the person wishes
 * another one of {@link LetterPhrases}.
 */
final class RuleBasedLetter {
    private static final int MOST_JOBS = 2;
    private static final int MOST_LINES = 3;
    private static final int MOST_SKILLS = 8;
    private static final int LONGEST_LINE = 300;

    private final TailoringRequest request;
    private final ResumeContent source;
    private final Relevance relevance;
    private final LetterPhrases phrases;

    RuleBasedLetter(TailoringRequest request) {
        this.request = request;
        this.source = request.source();
        this.relevance = new Relevance(request.terms());
        this.phrases = phrases();
    }

    LetterDraft written() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(application());
        about().ifPresent(paragraphs::add);
        jobs().forEach(paragraphs::add);
        skills().ifPresent(paragraphs::add);
        paragraphs.add(phrases.say("talk"));
        return new LetterDraft(phrases.language(), phrases.salutation(), paragraphs, phrases.closing());
    }

    private LetterPhrases phrases() {
        Stream<String> wished = Stream.ofNullable(request.instructions().language());
        Stream<String> own =
                Stream.of(language(said()), language(request.vacancy().description()));
        return Stream.concat(wished, own)
                .flatMap(language -> LetterPhrases.in(language).stream())
                .findFirst()
                .orElseGet(() -> LetterPhrases.inOrUsual(""));
    }

    private String said() {
        return Stream.concat(
                        Stream.ofNullable(source.summary()),
                        source.experience().stream().map(Experience::description))
                .filter(PlainText::isStated)
                .collect(Collectors.joining("\n"));
    }

    private static String language(String text) {
        return text == null ? "" : TextLanguage.of(Tokens.of(text)).code();
    }

    private String application() {
        String company = request.vacancy().companyShown();
        String position = request.vacancy().positionShown();
        if (position != null) {
            return company != null
                    ? phrases.say("apply.both", position, company)
                    : phrases.say("apply.position", position);
        }
        return company != null ? phrases.say("apply.company", company) : phrases.say("apply.none");
    }

    private Optional<String> about() {
        return Stream.ofNullable(source.summary())
                .flatMap(summary -> Sentences.of(summary).stream())
                .limit(1)
                .filter(RuleBasedLetter::isOneLine)
                .map(first -> phrases.say("about", ended(first)))
                .findFirst();
    }

    /** Those jobs whose lines answer the vacancy best, in their order; where none does, the first that says anything. */
    private List<String> jobs() {
        List<Told> told =
                source.experience().stream().map(this::told).filter(Told::says).toList();
        List<Told> best = told.stream()
                .filter(job -> job.weight() > 0)
                .sorted(Comparator.comparingInt(Told::weight).reversed())
                .limit(MOST_JOBS)
                .toList();
        List<Told> chosen = best.isEmpty() ? told.stream().limit(1).toList() : best;
        return told.stream().filter(chosen::contains).map(this::paragraph).toList();
    }

    private Told told(Experience job) {
        List<String> lines = job.bullets().stream()
                .flatMap(line -> Stream.of(PlainText.line(line)))
                .filter(RuleBasedLetter::isOneLine)
                .toList();
        List<String> answering = lines.stream()
                .filter(line -> relevance.of(line) > 0)
                .sorted(Comparator.comparingInt(relevance::of).reversed())
                .limit(MOST_LINES)
                .toList();
        List<String> shown =
                answering.isEmpty() ? lines.stream().limit(MOST_LINES).toList() : answering;
        return new Told(job, shown, answering.stream().mapToInt(relevance::of).sum());
    }

    private String paragraph(Told told) {
        String lines = told.lines().stream().map(RuleBasedLetter::ended).collect(Collectors.joining(" "));
        String position = told.job().position();
        String company = told.job().company();
        if (PlainText.isStated(position) && PlainText.isStated(company)) {
            return phrases.say("job.both", PlainText.line(position), PlainText.line(company), lines);
        }
        return PlainText.isStated(position)
                ? phrases.say("job.position", PlainText.line(position), lines)
                : phrases.say("job.company", PlainText.line(company), lines);
    }

    private Optional<String> skills() {
        List<String> asked = SkillKeys.putForward(source, request.terms());
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.say(
                        "skills", String.join(", ", asked.subList(0, Math.min(MOST_SKILLS, asked.size())))));
    }

    /** Links and addresses are for the head of the letter; a heading says nothing by itself. */
    private static boolean isOneLine(String line) {
        return line.length() <= LONGEST_LINE
                && !line.contains("\n")
                && !line.contains("@")
                && !line.contains("://")
                && !line.endsWith(":");
    }

    private static String ended(String line) {
        return line.matches("(?s).*[.!?。…]") ? line : line.replaceFirst("[;,]$", "") + ".";
    }

    private record Told(Experience job, List<String> lines, int weight) {
        boolean says() {
            boolean named = PlainText.isStated(job.position()) || PlainText.isStated(job.company());
            return named && !lines.isEmpty();
        }
    }
}
