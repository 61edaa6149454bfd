package dev.vitae.vacancy.vacancies;

import dev.vitae.vacancy.languages.Languages;
import dev.vitae.vacancy.search.SearchText;
import java.util.Optional;

/** What is read of a vacancy's texts: their language, as its person says or as it is detected, and the words to find it by. */
record VacancyText(Optional<String> language, SearchText words) {

    static VacancyText of(VacancyBody body) {
        Optional<String> language = body.language() != null
                ? Optional.of(body.language())
                : Languages.of(
                        body.jobPosition() == null
                                ? body.description()
                                : body.jobPosition() + "\n" + body.description());
        return new VacancyText(
                language,
                SearchText.of(
                        language.orElse(null), body.jobPosition(), body.company(), body.description(), body.notes()));
    }
}
