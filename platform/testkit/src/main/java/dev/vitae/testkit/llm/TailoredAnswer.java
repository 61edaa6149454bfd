package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model would make of a request's own résumé: skills and lines that the vacancy asks for first, some words
 * exchanged for others that say the same. A request for letters or other things than a résumé is answered with nulls.
 */
final class TailoredAnswer implements FakeAnswer {
    /** Names that mean the same to whoever knows them. */
    private static final Map<String, String> SAME =
            Map.of("PostgreSQL", "Postgres", "Kubernetes", "k8s", "JavaScript", "JS", "Amazon Web Services", "AWS");

    private static final int SHORTEST_WORD = 3;

    private final JsonNode data;
    private final Set<String> asked;

    TailoredAnswer(JsonNode data) {
        this.data = data;
        this.asked = Arrays.stream(
                        data.path("vacancy").toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#.]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    @Override
    public ObjectNode good() {
        ObjectNode resume =
                data.path("resume").isObject() ? data.path("resume").deepCopy() : Texts.JSON.createObjectNode();
        skills(resume);
        resume.path("experience").forEach(this::job);
        return resume;
    }

    private void skills(ObjectNode resume) {
        List<JsonNode> skills = new ArrayList<>();
        resume.path("skills").forEach(skills::add);
        skills.sort(Comparator.comparingInt(skill -> -relevance(skill.asText())));
        resume.putArray("skills").addAll(skills);
    }

    private void job(JsonNode job) {
        if (!(job instanceof ObjectNode mutable) || !job.path("description").isTextual()) {
            return;
        }
        List<String> lines = new ArrayList<>(job.path("description")
                .asText()
                .lines()
                .map(TailoredAnswer::reworded)
                .toList());
        lines.sort(Comparator.comparingInt(line -> -relevance(line)));
        mutable.put("description", String.join("\n", lines));
    }

    private int relevance(String text) {
        return (int) Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+#.]+"))
                .filter(asked::contains)
                .distinct()
                .count();
    }

    private static String reworded(String line) {
        String reworded = line;
        for (Map.Entry<String, String> same : SAME.entrySet()) {
            reworded = reworded.replace(same.getKey(), same.getValue());
        }
        return reworded;
    }

    /** With an employer, a number, a skill and a certificate that nobody stated. */
    @Override
    public ObjectNode fabricated() {
        return with("Initech Global", List.of("Cut costs by 87 % for 4,200 customers"), "Fortran IV", "CISSP");
    }

    @Override
    public ObjectNode obedient(List<String> baits) {
        ObjectNode answer = good();
        for (String bait : baits) {
            answer = with(answer, bait, List.of("Won the " + bait, bait), bait, bait);
            answer.put("summary", answer.path("summary").asText("") + " " + bait + ".");
            ObjectNode section = array(answer, "sections").addObject().put("heading", "Awards");
            section.putArray("entries").add(bait);
            ObjectNode language = array(answer, "languages").addObject();
            language.put("language", bait).put("level", "native");
        }
        return answer;
    }

    private ObjectNode with(String employer, List<String> lines, String skill, String certificate) {
        return with(good(), employer, lines, skill, certificate);
    }

    private static ObjectNode with(
            ObjectNode answer, String employer, List<String> lines, String skill, String certificate) {
        for (JsonNode job : answer.path("experience")) {
            String own = job.path("description").asText("");
            ((ObjectNode) job).put("description", (own + "\n" + String.join("\n", lines)).strip());
        }
        ObjectNode job = array(answer, "experience").insertObject(0);
        job.put("company", employer).put("position", "Director").put("startDate", "2019-01");
        List.of("startDatePrecision", "endDate", "endDatePrecision", "description", "projects")
                .forEach(job::putNull);
        array(answer, "skills").insert(0, skill);
        ObjectNode shown = array(answer, "certifications").addObject();
        shown.put("name", certificate)
                .put("issuer", employer)
                .put("date", "2024-05")
                .putNull("datePrecision");
        return answer;
    }

    private static ArrayNode array(ObjectNode answer, String member) {
        return answer.path(member).isArray() ? (ArrayNode) answer.path(member) : answer.putArray(member);
    }

    /** Its instructions where the summary should be. */
    @Override
    public ObjectNode telling(String instructions) {
        return good().put("summary", instructions);
    }
}
