package dev.vitae.resume.corpus;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a file of the corpus states.
 *
 * @param skillGroups headings of skill groups, which count neither way
 * @param unannotated fields that are not scored in this file
 */
record Truth(
        Contact contact,
        List<Job> experience,
        List<Study> education,
        List<String> skills,
        List<String> skillGroups,
        List<String> unannotated) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    Truth {
        skillGroups = skillGroups == null ? List.of() : skillGroups;
        unannotated = unannotated == null ? List.of() : unannotated;
    }

    record Contact(String fullName, String email, String phone) {}

    /**
     * @param startDate {@code YYYY-MM}, or {@code YYYY} where the file names no month; null where it names no date
     * @param endDate the same; null for a job that goes on
     */
    record Job(String company, String position, String startDate, String endDate) {}

    record Study(String institution, String degree) {}

    static Truth read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Truth.class);
    }
}
