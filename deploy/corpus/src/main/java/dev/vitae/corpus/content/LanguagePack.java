package dev.vitae.corpus.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The words of one language, of which résumés are made: {@code content/<set>/<language>.json} where a set of layouts has
 * words of its own, {@code content/<language>.json} otherwise.
 *
 * @param monthYear how a written-out month and its year stand together: {@code {m} de {y}}
 * @param headings usual section headings, several of each kind
 * @param unusual one heading of each kind that no list of headings would have
 * @param people {@code first names|last names}
 * @param phones each {@code #} is a digit
 * @param tongues pairs of a language and how well it is spoken
 * @param moreSkills what people of any profession list, by group
 * @param companies names that read like people, places or common words
 */
public record LanguagePack(
        List<String> months,
        List<String> shortMonths,
        String monthYear,
        List<String> present,
        String to,
        String toPresent,
        String since,
        String summer,
        Map<String, List<String>> headings,
        Map<String, String> unusual,
        Map<String, String> labels,
        List<String> people,
        List<String> streets,
        List<String> cities,
        List<String> phones,
        List<List<String>> tongues,
        List<String> interests,
        List<String> awards,
        List<String> volunteering,
        List<String> references,
        List<String> companies,
        Map<String, List<String>> moreSkills,
        List<Profession> professions) {

    /**
     * @param titles from the internship to the head
     * @param studies {@code degree|institution|place}, the highest first
     */
    public record Profession(
            String headline,
            List<String> titles,
            List<String> companies,
            List<String> bullets,
            Map<String, List<String>> skills,
            List<String> studies,
            List<String> certificates,
            List<String> projects,
            List<String> publications,
            String summary) {}

    /**
     * @param folder of the set; where it does not exist, its parent has the words
     * @param curly whether apostrophes are printed as typographers do
     */
    public static LanguagePack read(Path folder, String language, boolean curly) {
        try {
            Path packs = Files.isDirectory(folder) ? folder : folder.getParent();
            String words = Files.readString(packs.resolve(language + ".json"));
            return new ObjectMapper().readValue(curly ? words.replace('\'', '’') : words, LanguagePack.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
