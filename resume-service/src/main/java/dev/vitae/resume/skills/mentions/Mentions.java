package dev.vitae.resume.skills.mentions;

import dev.vitae.document.Experience;
import dev.vitae.resume.skills.mentions.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which employments of a résumé name a skill: in the position, the description or a project, as whole words, in any case.
 * Names of one or two letters (C, R, Go) are words of other meanings too, so they count as they are written, and alone.
 * It takes as long as the texts are, however many skills are looked for.
 */
public final class Mentions {

    private static final int SHORT = 2;

    private final List<Employment> employments;

    private record Employment(List<Word> words, Map<String, List<Integer>> places) {}

    private Mentions(List<Employment> employments) {
        this.employments = employments;
    }

    public static Mentions in(List<Experience> experience) {
        return new Mentions(experience.stream().map(Mentions::employment).toList());
    }

    /** The places of the employments that name it, from 0, in their order. */
    public List<Integer> of(String skill) {
        List<Word> name = Words.of(skill);
        List<Integer> entries = new ArrayList<>();
        for (int entry = 0; entry < employments.size(); entry++) {
            if (names(employments.get(entry), name)) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }

    private static Employment employment(Experience experience) {
        List<Word> words = new ArrayList<>();
        Map<String, List<Integer>> places = new HashMap<>();
        texts(experience).forEach(text -> {
            for (Word word : Words.of(text)) {
                places.computeIfAbsent(word.folded(), first -> new ArrayList<>())
                        .add(words.size());
                words.add(word);
            }
            // No name reaches from one text into the next.
            words.add(new Word("", false));
        });
        return new Employment(words, places);
    }

    private static Stream<String> texts(Experience experience) {
        Stream<String> projects = experience.projects() == null ? Stream.empty() : experience.projects().stream();
        return Stream.concat(Stream.of(experience.position(), experience.description()), projects)
                .filter(text -> text != null);
    }

    private static boolean names(Employment employment, List<Word> name) {
        return !name.isEmpty()
                && employment.places().getOrDefault(name.get(0).folded(), List.of()).stream()
                        .anyMatch(place -> isAt(employment.words(), place, name));
    }

    private static boolean isAt(List<Word> words, int place, List<Word> name) {
        if (place + name.size() > words.size()) {
            return false;
        }
        if (name.size() == 1 && name.get(0).written().length() <= SHORT) {
            Word word = words.get(place);
            return !word.joined() && word.written().equals(name.get(0).written());
        }
        for (int i = 1; i < name.size(); i++) {
            if (!words.get(place + i).folded().equals(name.get(i).folded())) {
                return false;
            }
        }
        return true;
    }
}
