package dev.vitae.generation.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole tailored résumé that is either honest or tells one lie: guard/own and its neighbours.
 *
 * @param guard of its source, shared by the cases of a file
 */
record RatedCase(
        String set,
        String file,
        String language,
        String id,
        boolean clean,
        List<String> kinds,
        ResumeContent source,
        FabricationGuard guard,
        ResumeContent tailored) {

    /** When the last of them were written: what goes on lasts until then. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 27);

    /** Every case of a set, in the order of its files; none where there is no such set. */
    static List<RatedCase> of(String set) {
        Path folder = Path.of("src/test/resources/guard", set);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> read(set, file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RatedCase> read(String set, Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            JsonNode stated = root.get("source");
            ContentJson json = new ContentJson();
            ResumeContent source = json.read(stated);
            FabricationGuard guard = FabricationGuard.of(source, WRITTEN);
            List<RatedCase> cases = new ArrayList<>();
            for (JsonNode told : root.get("cases")) {
                List<String> kinds = new ArrayList<>();
                told.path("kinds").forEach(kind -> kinds.add(kind.textValue()));
                cases.add(new RatedCase(
                        set,
                        file.getFileName().toString().replace(".json", ""),
                        root.get("language").textValue(),
                        told.get("id").textValue(),
                        told.get("clean").booleanValue(),
                        kinds,
                        source,
                        guard,
                        json.read(new JsonPatch(told.get("changes")).applyTo(stated))));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GuardReport check() {
        return guard.check(tailored);
    }

    @Override
    public String toString() {
        return set + "/" + file + " " + id;
    }
}
