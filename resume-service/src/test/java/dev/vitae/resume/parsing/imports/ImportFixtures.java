package dev.vitae.resume.parsing.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One person who does not exist, in each format. */
public final class ImportFixtures {

    public static final List<String> FILES = List.of(
            "json-resume.json",
            "reactive-resume-v3.json",
            "reactive-resume-v4.json",
            "europass-passport.json",
            "europass-passport.xml",
            "europass-candidate.xml",
            "resume.txt",
            "resume.md");

    private static final List<String> LINKEDIN = List.of(
            "Profile.csv",
            "Email Addresses.csv",
            "PhoneNumbers.csv",
            "Positions.csv",
            "Education.csv",
            "Skills.csv",
            "Languages.csv",
            "Certifications.csv",
            "Projects.csv",
            "Honors.csv",
            "Volunteering.csv",
            "messages.csv");

    private ImportFixtures() {}

    public static byte[] bytes(String name) {
        try (InputStream file = ImportFixtures.class.getResourceAsStream("/imports/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    public static byte[] linkedIn() {
        Map<String, String> files = new LinkedHashMap<>();
        LINKEDIN.forEach(name -> files.put("Basic_LinkedInDataExport/" + name, text("linkedin/" + name)));
        return zip(files);
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
