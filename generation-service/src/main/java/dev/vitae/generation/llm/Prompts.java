package dev.vitae.generation.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.matching.VacancyTerm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Builds questions: fixed instructions on one side, everything that people wrote as JSON strings on the other. */
final class Prompts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContentJson CONTENTS = new ContentJson();
    private static final int MOST_TERMS = 60;
    /** Of an answer beside its words: names of members, brackets. */
    private static final int FRAME_TOKENS = 1_024;
    /** Of a name or a period with its path, and of the lines of a description. */
    private static final int VALUE_TOKENS = 96;

    private static final int DESCRIPTION_TOKENS = 1_024;

    private final String tailoring = resource("tailoring.txt");
    private final String repair = resource("repair.txt");
    private final String reading = resource("reading.txt");
    private final String mark = resource("canary.txt");
    private final int maxOutputTokens;

    Prompts(int maxOutputTokens) {
        this.maxOutputTokens = maxOutputTokens;
    }

    Question tailoring(TailoringRequest request, Canary canary) {
        return question(tailoring, data(request), request, canary);
    }

    Question repair(TailoringRequest request, ResumeContent rejected, List<Rejected> claims, Canary canary) {
        ObjectNode data = data(request);
        data.set("rejectedAnswer", told(rejected));
        ArrayNode wrong = data.putArray("rejectedClaims");
        for (Rejected claim : claims) {
            wrong.addObject()
                    .put("path", claim.path())
                    .put("claim", claim.claim())
                    .put("reason", claim.reason());
        }
        return question(tailoring + repair, data, request, canary);
    }

    /** Everything in it came out of a file, so all of it is data; only the paths are in the schema too. */
    Question reading(ReadingRequest request, Canary canary) {
        int tokens = request.members().stream()
                .mapToInt(member -> member.path().endsWith("/description") ? DESCRIPTION_TOKENS : VALUE_TOKENS)
                .sum();
        return new Question(
                reading + mark.formatted(canary.word()),
                text(JSON.valueToTree(request)),
                ReadingSchema.of(request),
                Math.min(maxOutputTokens, FRAME_TOKENS + tokens));
    }

    private Question question(String instructions, ObjectNode data, TailoringRequest request, Canary canary) {
        int bytes = CONTENTS.write(request.source()).getBytes(StandardCharsets.UTF_8).length;
        return new Question(
                instructions + mark.formatted(canary.word()),
                text(data),
                ContentSchema.SHAPE,
                Math.min(maxOutputTokens, FRAME_TOKENS + bytes));
    }

    private static ObjectNode data(TailoringRequest request) {
        ObjectNode data = JSON.createObjectNode();
        TailoringRequest.Vacancy vacancy = request.vacancy();
        data.putObject("vacancy")
                .put("company", vacancy.company())
                .put("position", vacancy.jobPosition())
                .put("description", vacancy.description());
        ArrayNode asked = data.putArray("askedFor");
        request.terms().terms().stream()
                .limit(MOST_TERMS)
                .map(VacancyTerm::term)
                .forEach(asked::add);
        data.set("resume", told(request.source()));
        data.set("wishes", wishes(request.instructions()));
        return data;
    }

    private static ObjectNode told(ResumeContent content) {
        ObjectNode told = (ObjectNode) CONTENTS.tree(OwnMembers.removed(content));
        told.remove("personalInfo");
        return told;
    }

    private static ObjectNode wishes(Instructions wishes) {
        ObjectNode node = JSON.createObjectNode();
        node.put("tone", wishes.tone()).put("length", wishes.length()).put("focus", wishes.focus());
        return node.put("language", language(wishes.language())).put("note", wishes.note());
    }

    private static String language(String code) {
        return code == null ? null : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String text(ObjectNode data) {
        try {
            return JSON.writeValueAsString(VisibleText.of(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("/llm/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
