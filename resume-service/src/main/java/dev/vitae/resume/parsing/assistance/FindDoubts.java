package dev.vitae.resume.parsing.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.TextLine;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.assistance.OpenMember.Kind;
import dev.vitae.resume.parsing.provenance.Origin;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what is worth asking of a reading: required members that are missing, values of little confidence, lines that
 * nobody could make sense of. Never for ways to reach a person: those have a form, and the parser knows it.
 */
public final class FindDoubts {

    /** Members that are one name or one date each. */
    private static final Pattern ASKED = Pattern.compile("/personalInfo/(?:fullName|location)"
            + "|/experience/\\d+/(?:company|position|startDate|endDate|description)"
            + "|/education/\\d+/(?:institution|degree|field|startDate|endDate)"
            + "|/certifications/\\d+/(?:name|issuer|date)|/languages/\\d+/(?:language|level)");

    private static final Pattern TEXTS = Pattern.compile(".*/description");
    private static final List<String> FURTHER = List.of("/skills/-", "/certifications/-/name", "/languages/-/language");
    private static final List<String> OF_A_JOB = List.of("company", "position", "startDate", "endDate", "description");
    private static final int JOBS = 3;
    private static final int MOST = 60;
    private static final int MOST_LINES = 1_000;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int LONGEST_LINE = 5_000;

    private final ParsedResume parsed;
    private final JsonNode content;

    private FindDoubts(ParsedResume parsed) {
        this.parsed = parsed;
        this.content = new ContentJson().tree(parsed.content());
    }

    /** @param sure the confidence from which on a value is not asked for; none where the file has no lines, or too many */
    public static Doubts of(ParsedResume parsed, double sure, WithoutContacts without) {
        List<Doubts.Place> unread = parsed.warnings().stream()
                .filter(warning -> warning.code().equals("unread_line"))
                .map(warning -> new Doubts.Place(warning.page(), warning.line()))
                .distinct()
                .toList();
        List<OpenMember> members =
                isAskable(parsed.lines()) ? new FindDoubts(parsed).members(sure, !unread.isEmpty()) : List.of();
        return members.isEmpty()
                ? new Doubts(List.of(), List.of(), List.of())
                : new Doubts(without.of(parsed, members), members, unread);
    }

    private static boolean isAskable(List<TextLine> lines) {
        return !lines.isEmpty()
                && lines.size() <= MOST_LINES
                && lines.stream().allMatch(line -> line.text().length() <= LONGEST_LINE)
                && lines.stream().mapToInt(line -> line.text().length()).sum() <= MOST_CHARACTERS;
    }

    private List<OpenMember> members(double sure, boolean unread) {
        Set<String> paths = new LinkedHashSet<>();
        parsed.warnings().stream()
                .filter(warning -> warning.code().equals("missing_member"))
                .forEach(warning -> missing(warning, paths));
        parsed.origins().byPointer().forEach((pointer, origin) -> {
            boolean text = TEXTS.matcher(pointer).matches();
            if (origin.confidence() < sure && !text && ASKED.matcher(pointer).matches()) {
                paths.add(pointer);
            }
        });
        if (unread) {
            paths.addAll(FURTHER);
        }
        return paths.stream().limit(MOST).map(this::member).toList();
    }

    private void missing(Warning warning, Set<String> paths) {
        String path = warning.path();
        if (path.equals("/experience")) {
            for (int i = 0; i < JOBS; i++) {
                String job = "/experience/" + i + "/";
                OF_A_JOB.forEach(member -> paths.add(job + member));
            }
        } else if (ASKED.matcher(path).matches()) {
            paths.add(path);
            // The end of a period whose start is not known was not read with it.
            String end = path.replace("/startDate", "/endDate");
            if (!end.equals(path) && content.at(end).isMissingNode()) {
                paths.add(end);
            }
        }
    }

    private OpenMember member(String path) {
        Kind kind = path.endsWith("Date") || path.endsWith("/date") ? Kind.DATE : Kind.TEXT;
        JsonNode now = content.at(path);
        String entry = path.substring(0, path.lastIndexOf('/'));
        Optional<Origin> near = parsed.origins().byPointer().entrySet().stream()
                .filter(origin -> origin.getKey().startsWith(entry + "/")
                        && !origin.getKey().equals(path))
                .map(Map.Entry::getValue)
                .min(Comparator.comparingInt(Origin::page).thenComparingInt(Origin::line));
        return new OpenMember(
                path,
                kind,
                now.isTextual() ? now.asText() : null,
                known(path, entry),
                near.map(Origin::page).orElse(null),
                near.map(Origin::line).orElse(null));
    }

    /** Of the person nothing: who they are is no help, and not a model's to know. */
    private Map<String, String> known(String path, String entry) {
        Map<String, String> known = new LinkedHashMap<>();
        if (!path.startsWith("/personalInfo") && content.at(entry).isObject()) {
            content.at(entry).properties().forEach(member -> {
                boolean told = member.getValue().isTextual()
                        && ASKED.matcher(entry + "/" + member.getKey()).matches();
                if (told && !member.getKey().equals("description") && !path.endsWith("/" + member.getKey())) {
                    boolean yearOnly = content.at(entry).has(member.getKey() + "Precision");
                    String value = member.getValue().asText();
                    known.put(member.getKey(), yearOnly ? value.substring(0, 4) : value);
                }
            });
        }
        return known;
    }
}
