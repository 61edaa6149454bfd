package dev.vitae.resume.parsing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.extraction.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parses every PDF and DOCX of a folder and writes NAME.json (the content alone) into another, so that a scoring tool
 * can compare them with the truth: {@code ParseFolder FROM TO}. A file that cannot be read has no JSON.
 */
public final class ParseFolder {

    private ParseFolder() {}

    public static void main(String[] folders) throws IOException {
        ResumeParser parser = new ResumeParser();
        ObjectMapper json = new ObjectMapper();
        Path to = Files.createDirectories(Path.of(folders[1]));
        for (Path file : resumes(Path.of(folders[0]))) {
            String name = file.getFileName().toString();
            try {
                ParsedResume parsed = parser.parse(Files.readAllBytes(file), name);
                json.writeValue(to.resolve(name.replaceAll("\\.\\w+$", ".json")).toFile(), parsed.content());
            } catch (UnreadableFile unreadable) {
                Files.writeString(to.resolve(name + ".error"), unreadable.code());
            }
        }
    }

    private static List<Path> resumes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:pdf|docx)"))
                    .sorted()
                    .toList();
        }
    }
}
