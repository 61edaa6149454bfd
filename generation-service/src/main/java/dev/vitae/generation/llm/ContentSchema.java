package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.AnswerShape.list;
import static dev.vitae.generation.llm.AnswerShape.listOrNull;
import static dev.vitae.generation.llm.AnswerShape.object;
import static dev.vitae.generation.llm.AnswerShape.wordOrNull;

import java.util.List;
import java.util.Map;

/**
 * What a model may say of a {@link dev.vitae.document.ResumeContent}; null where nothing is stated. Contact data, links and
 * members that we do not know are not in it: no model gets to see or say them ({@link OwnMembers}).
 */
final class ContentSchema {
    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "null"));
    private static final Map<String, Object> NAME = Map.of("type", "string");

    static final AnswerShape SHAPE = AnswerShape.of("resume_content", schema());

    private ContentSchema() {}

    private static Map<String, Object> schema() {
        Map<String, Object> start = wordOrNull("year");
        Map<String, Object> end = wordOrNull("year", "unknown");
        Map<String, Object> job = object(
                "company",
                TEXT,
                "position",
                TEXT,
                "startDate",
                TEXT,
                "startDatePrecision",
                start,
                "endDate",
                TEXT,
                "endDatePrecision",
                end,
                "description",
                TEXT,
                "projects",
                listOrNull(NAME));
        Map<String, Object> study = object(
                "institution",
                TEXT,
                "degree",
                TEXT,
                "field",
                TEXT,
                "startDate",
                TEXT,
                "startDatePrecision",
                start,
                "endDate",
                TEXT,
                "endDatePrecision",
                end);
        Map<String, Object> certificate =
                object("name", TEXT, "issuer", TEXT, "date", TEXT, "datePrecision", wordOrNull("year"));
        return object(
                "summary", TEXT,
                "experience", list(job),
                "education", list(study),
                "skills", list(NAME),
                "certifications", listOrNull(certificate),
                "languages", listOrNull(object("language", TEXT, "level", TEXT)),
                "sections", listOrNull(object("heading", TEXT, "entries", list(NAME))));
    }
}
