package dev.vitae.vacancy.postings;

import dev.vitae.vacancy.salaries.Salary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a posting says. A member that it does not say is null, or empty for lists.
 *
 * @param company at most 255 characters, as are the position and the location
 * @param language primary subtag of BCP 47
 * @param description the posting's text in lines, at most 50,000 characters
 * @param confidence 0 to 1 by member: how much speaks for its having been read right. It orders them by how much they
 *     deserve a look, and is no probability
 */
public record Posting(
        String company,
        String jobPosition,
        String location,
        Salary salary,
        LocalDate deadline,
        String language,
        List<EmploymentType> employmentTypes,
        WorkFormat workFormat,
        String description,
        String url,
        Map<String, Double> confidence,
        List<PostingWarning> warnings,
        List<Cut> cut) {

    public static final int LONGEST_NAME = 255;
    public static final int LONGEST_DESCRIPTION = 50_000;
}
