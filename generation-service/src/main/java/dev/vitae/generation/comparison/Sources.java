package dev.vitae.generation.comparison;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.generation.comparison.Change.Sentence;
import dev.vitae.generation.comparison.Change.Source;
import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where in a résumé stands what a sentence retells, by the words and the names of products that both have. */
final class Sources {
    private static final int MOST = 3;

    private final List<Line> lines = new ArrayList<>();

    private record Line(Source source, Set<String> words) {}

    Sources(ResumeContent source) {
        add("/summary", source.summary());
        for (int i = 0; i < source.experience().size(); i++) {
            Experience job = source.experience().get(i);
            String path = "/experience/" + i;
            add(path + "/position", job.position());
            add(path + "/company", job.company());
            add(path + "/description", job.description());
            addAll(path + "/projects", job.projects());
        }
        for (int i = 0; i < source.education().size(); i++) {
            add("/education/" + i + "/degree", source.education().get(i).degree());
            add("/education/" + i + "/field", source.education().get(i).field());
            add("/education/" + i + "/institution", source.education().get(i).institution());
        }
        addAll("/skills", source.skills());
        for (int i = 0;
                source.certifications() != null && i < source.certifications().size();
                i++) {
            add("/certifications/" + i + "/name", source.certifications().get(i).name());
        }
        for (int i = 0; source.languages() != null && i < source.languages().size(); i++) {
            add("/languages/" + i + "/language", source.languages().get(i).language());
        }
        for (int i = 0; source.sections() != null && i < source.sections().size(); i++) {
            Section section = source.sections().get(i);
            addAll("/sections/" + i + "/entries", section.entries());
        }
    }

    private void addAll(String path, List<String> texts) {
        for (int i = 0; texts != null && i < texts.size(); i++) {
            add(path + "/" + i, texts.get(i));
        }
    }

    private void add(String path, String text) {
        if (text != null) {
            for (String sentence : Sentences.of(text)) {
                lines.add(new Line(new Source(path, sentence), words(sentence)));
            }
        }
    }

    /** @param under where to look first: a JSON pointer into the source; empty for the whole of it */
    List<Sentence> of(String text, String under) {
        return Sentences.of(text).stream()
                .map(sentence -> new Sentence(sentence, of(words(sentence), under)))
                .toList();
    }

    /** Those that together say most of it, each for something that those before it do not say. */
    private List<Source> of(Set<String> words, String under) {
        Set<String> left = new HashSet<>(words);
        List<Source> sources = new ArrayList<>();
        while (sources.size() < MOST) {
            Line best = null;
            double most = 0;
            for (Line line : lines) {
                double told = told(line, left, under);
                if (told > most) {
                    most = told;
                    best = line;
                }
            }
            if (best == null) {
                break;
            }
            sources.add(best.source());
            left.removeAll(best.words());
        }
        return sources;
    }

    /** How many of the words; of equals the line that says least else, and that of the right place. */
    private static double told(Line line, Set<String> words, String under) {
        long common = line.words().stream().filter(words::contains).count();
        boolean near = line.source().path().startsWith(under);
        return common == 0
                ? 0
                : common * (near ? 2 : 1) + 1.0 / (1 + line.words().size());
    }

    private static Set<String> words(String text) {
        List<Token> tokens = Tokens.of(text);
        TextLanguage language = TextLanguage.of(tokens);
        Set<String> words = new HashSet<>(Content.stems(tokens, language));
        for (Mention mention : Lexicon.standard().mentions(text, tokens, language)) {
            words.add("= " + mention.entry().canonical());
        }
        return words;
    }
}
