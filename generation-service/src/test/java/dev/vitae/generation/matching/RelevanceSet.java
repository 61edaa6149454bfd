package dev.vitae.generation.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Résumés, vacancies, and how well each suits each in the eyes of a person: a folder under {@code relevance/}. */
record RelevanceSet(
        String name, Map<String, ResumeContent> resumes, Map<String, Posting> vacancies, Map<String, Integer> grades) {

    /** A vacancy as somebody pastes it. */
    record Posting(String company, String jobPosition, String description, String language) {
        VacancyTerms terms() {
            return VacancyTerms.extract(company, jobPosition, description);
        }
    }

    /** The sets that are there: our own, and one of somebody who has not seen the code. */
    static List<RelevanceSet> all() {
        return Stream.of("own", "frozen")
                .filter(name -> folder(name) != null)
                .map(RelevanceSet::read)
                .toList();
    }

    /** 0 to 3. */
    int grade(String resume, String vacancy) {
        return grades.get(resume + "\t" + vacancy);
    }

    private static RelevanceSet read(String name) {
        try {
            Path folder = Path.of(folder(name).getPath());
            ContentJson contents = new ContentJson();
            ObjectMapper json = new ObjectMapper();
            Map<String, ResumeContent> resumes = new TreeMap<>();
            Map<String, Posting> vacancies = new TreeMap<>();
            for (Path file : files(folder.resolve("resumes"))) {
                resumes.put(id(file), contents.read(json.readTree(file.toFile())));
            }
            for (Path file : files(folder.resolve("vacancies"))) {
                vacancies.put(id(file), json.readValue(file.toFile(), Posting.class));
            }
            Map<String, Integer> grades = new LinkedHashMap<>();
            // Comments and a line of headings end in no number.
            for (String line : Files.readAllLines(folder.resolve("grades.tsv"))) {
                if (line.matches("[^#].*\\d\\s*")) {
                    int last = line.lastIndexOf('\t');
                    grades.put(
                            line.substring(0, last),
                            Integer.parseInt(line.substring(last + 1).strip()));
                }
            }
            return new RelevanceSet(name, resumes, vacancies, grades);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the relevance set " + name, e);
        }
    }

    private static URL folder(String name) {
        return RelevanceSet.class.getClassLoader().getResource("relevance/" + name);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".json".length());
    }
}
