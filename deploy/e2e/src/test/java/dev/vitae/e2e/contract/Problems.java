package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every refusal is like: a problem document (RFC 9457) with a code that docs/api.md explains, and no insides of ours. */
final class Problems {

    /** Frames of a stack trace, packages of ours and of what we are built on, SQL and the words of its server. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$/]+\\([\\w.]+:\\d+\\)"
                    + "|\\b(?:dev\\.vitae|java\\.(?:lang|util|io|net)|jakarta|io\\.(?:quarkus|vertx|smallrye|netty)|org\\.(?:hibernate|jboss|postgresql)|com\\.fasterxml)\\.[a-z]"
                    + "|\\w+(?:Exception|Error)\\b(?=[:\\s(])|SQLSTATE|violates \\w+|(?i:\\bselect\\b[^.]{0,200}\\bfrom\\b[^.]{0,100}\\bwhere\\b|\\binsert into\\b)");

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
    private static final String DOCUMENTED = documented();

    private Problems() {}

    /** What is wrong with a refusal of that status and code; no code where any may come. */
    static List<String> complaints(Answer answer, int status, String... code) {
        List<String> complaints = new ArrayList<>();
        if (answer.status() != status) {
            complaints.add("expected " + status + " " + String.join(" ", code) + ", got " + answer);
            return complaints;
        }
        complaints.addAll(form(answer));
        if (code.length > 0 && !List.of(code).contains(answer.code())) {
            complaints.add("expected the code " + String.join(" or ", code) + ", got " + answer);
        }
        return complaints;
    }

    /** What is wrong with the document itself. */
    static List<String> form(Answer answer) {
        List<String> complaints = new ArrayList<>();
        JsonNode problem = answer.json();
        String code = answer.code();
        expect(complaints, answer.mediaType().equals("application/problem+json"), "no application/problem+json");
        expect(complaints, problem.path("status").asInt() == answer.status(), "another status in the body");
        expect(complaints, code.matches("[a-z][a-z_]*"), "no code");
        expect(complaints, DOCUMENTED.contains("`" + code + "`"), "a code that docs/api.md does not explain");
        expect(
                complaints,
                problem.path("type").asText().equals("https://vitae.dev/problems/" + code.replace('_', '-')),
                "a type that is not the code's");
        expect(complaints, !problem.path("title").asText().isBlank(), "no title");
        expect(complaints, !problem.path("detail").asText().isBlank(), "no detail");
        expect(complaints, TRACE.matcher(problem.path("traceId").asText()).matches(), "no traceId");
        expect(
                complaints,
                answer.header("Cache-Control").orElse("").contains("no-store"),
                "no Cache-Control: no-store");
        return complaints.stream().map(complaint -> complaint + ": " + answer).toList();
    }

    /** What of our insides an answer shows. */
    static List<String> insides(Answer answer) {
        Matcher found = INSIDES.matcher(answer.text());
        return found.find() ? List.of("shows insides (" + found.group() + "): " + answer) : List.of();
    }

    private static void expect(List<String> complaints, boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }

    private static String documented() {
        try {
            return Files.readString(Path.of(System.getProperty("vitae.root"), "docs/api.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
