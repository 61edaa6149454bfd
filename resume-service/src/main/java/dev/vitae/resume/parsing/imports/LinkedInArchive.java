package dev.vitae.resume.parsing.imports;

import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.extraction.WorkBudget;
import dev.vitae.extraction.ZipContents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of LinkedIn's data export ("basic" or "complete") that tell of the profile, inflated under the budget. */
final class LinkedInArchive {

    static final Set<String> FILES = Set.of(
            "Profile.csv",
            "Profile Summary.csv",
            "Email Addresses.csv",
            "PhoneNumbers.csv",
            "Positions.csv",
            "Education.csv",
            "Skills.csv",
            "Languages.csv",
            "Certifications.csv",
            "Projects.csv",
            "Honors.csv",
            "Publications.csv",
            "Patents.csv",
            "Courses.csv",
            "TestScores.csv",
            "Test Scores.csv",
            "Organizations.csv",
            "Volunteering.csv");

    /** A complete export has about forty, and one for each article that its person wrote. */
    private static final int MOST_ENTRIES = 2_000;
    /** In bytes, of all files that are read. */
    private static final int MOST_TEXT = 4 << 20;

    private LinkedInArchive() {}

    /**
     * By name, without folders; empty where the ZIP is another one.
     *
     * @throws UnreadableFile when it is damaged, or more than a profile needs
     */
    static Optional<Map<String, byte[]>> open(byte[] file, WorkBudget budget) {
        Map<String, byte[]> files = new TreeMap<>();
        int entries = 0;
        int text = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isOfficePart(entry.getName())) {
                    return Optional.empty();
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                byte[] content = ZipContents.inflate(zip, FILES.contains(name), MOST_TEXT, budget);
                text += content.length;
                if (++entries > MOST_ENTRIES || text > MOST_TEXT) {
                    throw new UnreadableFile(Reason.TOO_COMPLEX);
                }
                if (content.length > 0) {
                    files.putIfAbsent(name, content);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            if (!isProfile(files)) {
                return Optional.empty();
            }
            throw new UnreadableFile(Reason.CORRUPT, damaged);
        }
        return isProfile(files) ? Optional.of(files) : Optional.empty();
    }

    private static boolean isOfficePart(String name) {
        return name.equals("[Content_Types].xml") || name.startsWith("word/") || name.startsWith("_rels/");
    }

    private static boolean isProfile(Map<String, byte[]> files) {
        return files.containsKey("Profile.csv") || files.containsKey("Positions.csv");
    }
}
