package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.search.Folding;
import dev.vitae.vacancy.search.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which vacancies a list shows, and in which order: the query parameters of the list; a {@code @BeanParam}. */
public class VacancyFilter {

    private static final int LONGEST = 200;

    @Parameter(description = "Words to look for", schema = @Schema(maxLength = 200))
    @QueryParam("q")
    String q;

    @Parameter(description = "Only those of a company whose name holds this", schema = @Schema(maxLength = 200))
    @QueryParam("company")
    String company;

    @Parameter(description = "Only vacancies in this language", schema = @Schema(pattern = "^[a-z]{2,3}$"))
    @QueryParam("language")
    String language;

    @Parameter(
            description = "Only vacancies with a generation, or without",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("generated")
    String generated;

    @Parameter(
            description = "Only vacancies with this score at least",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100"))
    @QueryParam("minScore")
    String minScore;

    @Parameter(
            description = "The order",
            schema =
                    @Schema(
                            enumeration = {
                                "-createdAt",
                                "createdAt",
                                "-updatedAt",
                                "updatedAt",
                                "company",
                                "-company",
                                "-score",
                                "-relevance"
                            }))
    @QueryParam("sort")
    String sort;

    /** Fails with 400 {@code q_invalid}. Signs alone look for nothing: as if there were none. */
    Optional<SearchQuery> search() {
        if (q != null && q.length() > LONGEST) {
            throw Problem.badRequest("q_invalid", "q has at most " + LONGEST + " characters.");
        }
        return Optional.ofNullable(q).flatMap(SearchQuery::of);
    }

    /** A part of the company's name, folded. Fails with 400 {@code company_invalid}. */
    Optional<String> company() {
        if (company != null && company.length() > LONGEST) {
            throw Problem.badRequest("company_invalid", "company has at most " + LONGEST + " characters.");
        }
        return Optional.ofNullable(company)
                .filter(text -> !text.isBlank())
                .map(Folding::fold)
                .map(String::strip);
    }

    /** Fails with 400 {@code language_invalid}. */
    Optional<String> language() {
        if (language != null && !language.matches("[a-z]{2,3}")) {
            throw Problem.badRequest("language_invalid", "language is a tag of two or three letters, such as en.");
        }
        return Optional.ofNullable(language);
    }

    /** Whether a résumé was tailored to it. Fails with 400 {@code generated_invalid}. */
    Optional<Boolean> generated() {
        if (generated != null && !generated.matches("true|false")) {
            throw Problem.badRequest("generated_invalid", "generated is true or false.");
        }
        return Optional.ofNullable(generated).map(Boolean::valueOf);
    }

    /** Of the latest generation. Fails with 400 {@code min_score_invalid}. */
    Optional<Integer> minScore() {
        if (minScore != null && !minScore.matches("[0-9]{1,2}|100")) {
            throw Problem.badRequest("min_score_invalid", "minScore is a number from 0 to 100.");
        }
        return Optional.ofNullable(minScore).map(Integer::valueOf);
    }

    /** Fails with 400 {@code sort_invalid}. */
    VacancyOrder order() {
        return VacancyOrder.of(Optional.ofNullable(sort), search().isPresent());
    }
}
