package dev.vitae.resume.corpus;

import dev.vitae.document.ResumeContent;
import dev.vitae.resume.corpus.FieldScores.Score;
import dev.vitae.resume.parsing.ResumeParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses every file of some folders and compares it with its truth. A file that cannot be parsed counts as one in which nothing
 * was found.
 *
 * @param layouts the scores of each layout: {@code classic-3.pdf} is of the layout {@code classic}
 */
record CorpusScore(int files, int unreadable, FieldScores all, Map<String, FieldScores> layouts, String differences) {

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d+)\\.(?:pdf|docx)");

    /** Prints what was found otherwise in the files of some layouts: {@code CorpusScore FOLDER [LAYOUT...]}. */
    public static void main(String[] arguments) throws IOException {
        CorpusScore score =
                of(List.of(Path.of(arguments[0])), List.of(arguments).subList(1, arguments.length), Integer.MAX_VALUE);
        System.out.print(score.differences() + score.layoutTable() + score.table());
    }

    /** @param variants how many files of each layout, at most */
    static CorpusScore of(List<Path> folders, int variants) throws IOException {
        return of(folders, List.of(), variants);
    }

    /** @param wanted layouts; all where it is empty */
    private static CorpusScore of(List<Path> folders, List<String> wanted, int variants) throws IOException {
        ResumeParser parser = new ResumeParser();
        FieldScores all = new FieldScores();
        Map<String, FieldScores> layouts = new TreeMap<>();
        StringBuilder differences = new StringBuilder();
        int files = 0;
        int unreadable = 0;
        for (Path file : resumes(folders)) {
            String name = file.getFileName().toString();
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) {
                throw new IllegalArgumentException(file + " is not called LAYOUT-NUMBER");
            }
            String layout = parts.group(1);
            if (!wanted.isEmpty() && !wanted.contains(layout) || Integer.parseInt(parts.group(2)) > variants) {
                continue;
            }
            Truth truth = Truth.read(file.resolveSibling(name.replaceAll("\\.\\w+$", ".truth.json")));
            ResumeContent content = ResumeContent.empty();
            try {
                content = parser.parse(Files.readAllBytes(file), name).content();
            } catch (RuntimeException refused) {
                unreadable++;
                differences.append("%s not parsed: %s%n".formatted(name, refused));
            }
            FieldValues expected = FieldValues.of(truth);
            FieldValues found = FieldValues.of(content, truth);
            for (Field field : Field.values()) {
                if (truth.unannotated().contains(field.label)) {
                    continue;
                }
                List<String> want = expected.of(field);
                List<String> got = found.of(field);
                Score score = new Score(want.size(), got.size(), expected.matchedBy(found, field));
                all.add(field, score);
                layouts.computeIfAbsent(layout, unseen -> new FieldScores()).add(field, score);
                if (score.matched() < Math.max(want.size(), got.size())) {
                    differences.append("%s %s%n   want %s%n   got  %s%n".formatted(name, field.label, want, got));
                }
            }
            files++;
        }
        return new CorpusScore(files, unreadable, all, layouts, differences.toString());
    }

    /** Each field over all files, and the mean. */
    String table() {
        return all.table()
                + String.format(
                        Locale.ROOT, "%d files, %d not parsed, macro F1 %.3f%n", files, unreadable, all.macroF1());
    }

    /** The mean and each field's F1, in the order of {@link Field}, a line for each layout. */
    String layoutTable() {
        StringBuilder table = new StringBuilder();
        layouts.forEach((layout, scores) ->
                table.append(String.format(Locale.ROOT, "%-24s %.3f   %s%n", layout, scores.macroF1(), scores.line())));
        return table.toString();
    }

    private static List<Path> resumes(List<Path> folders) throws IOException {
        List<Path> resumes = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(?:pdf|docx)"))
                        .sorted()
                        .forEach(resumes::add);
            }
        }
        return resumes;
    }
}
