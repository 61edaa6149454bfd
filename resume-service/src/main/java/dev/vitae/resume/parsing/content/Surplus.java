package dev.vitae.resume.parsing.content;

import dev.vitae.document.Limits;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps texts that fit nowhere else in as few entries of {@code sections} as hold them. */
public final class Surplus {

    public static final String HEADING = "Additional details";

    private static final Map<String, Integer> MOST = Map.of(
            "experience", Limits.EXPERIENCE,
            "education", Limits.EDUCATION,
            "skills", Limits.SKILLS,
            "certifications", Limits.CERTIFICATIONS,
            "languages", Limits.LANGUAGES,
            "sections", Limits.SECTIONS,
            "entries", Limits.SECTION_ENTRIES,
            "links", Limits.LINKS,
            "projects", Limits.PROJECTS);

    private Surplus() {}

    /** How long the list at the pointer may be. */
    static int most(String pointer) {
        return MOST.get(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    static ResumeContent kept(ResumeContent content, List<String> texts) {
        if (texts.isEmpty()) {
            return content;
        }
        List<Section> sections = new ArrayList<>(content.sections() == null ? List.of() : content.sections());
        List<String> all = new ArrayList<>(texts);
        List<Section> added = sections(all);
        while (sections.size() + added.size() > Limits.SECTIONS) {
            Section last = sections.remove(sections.size() - 1);
            all.add(last.heading());
            all.addAll(last.entries());
            added = sections(all);
        }
        sections.addAll(added);
        return content.withSections(sections);
    }

    private static List<Section> sections(List<String> texts) {
        List<String> entries = entries(texts);
        List<Section> sections = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Limits.SECTION_ENTRIES) {
            int to = Math.min(entries.size(), from + Limits.SECTION_ENTRIES);
            sections.add(new Section(HEADING, entries.subList(from, to)));
        }
        return sections;
    }

    private static List<String> entries(List<String> texts) {
        List<String> entries = new ArrayList<>();
        for (String text : texts) {
            String rest = text.strip();
            while (rest.length() > Limits.ENTRY) {
                int space = rest.lastIndexOf(' ', Limits.ENTRY);
                int end = space > 0 ? space : rest.offsetByCodePoints(0, Limits.ENTRY / 2);
                entries.add(rest.substring(0, end));
                rest = rest.substring(end).strip();
            }
            int last = entries.size() - 1;
            boolean shares = last >= 0 && entries.get(last).length() + 1 + rest.length() <= Limits.ENTRY;
            if (shares && texts.size() > Limits.SECTION_ENTRIES) {
                entries.set(last, entries.get(last) + "\n" + rest);
            } else {
                entries.add(rest);
            }
        }
        return entries;
    }
}
