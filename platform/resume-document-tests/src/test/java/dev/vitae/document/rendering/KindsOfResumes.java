package dev.vitae.document.rendering;

import dev.vitae.document.Experience;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.WorldSamples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template must cope with. */
final class KindsOfResumes {
    /** By name, in a fixed order. */
    static final Map<String, ResumeContent> ALL = new LinkedHashMap<>();

    static {
        ALL.put("short", Samples.minimal());
        ALL.put("typical", Samples.ada());
        ALL.put("five pages", Samples.longCareer(14));
        ALL.put("right to left", WorldSamples.arabic());
        ALL.put("Chinese", WorldSamples.chinese());
        ALL.put("Traditional Chinese", WorldSamples.traditionalChinese());
        ALL.put("Japanese", WorldSamples.japanese());
        ALL.put("Korean", WorldSamples.korean());
        ALL.put("long words", WorldSamples.longWords());
        ALL.put(
                "empty sections",
                Samples.minimal()
                        .withSummary(" ")
                        .withExperience(List.of(new Experience(null, null, null, null, null)))
                        .withSkills(List.of("")));
    }

    private KindsOfResumes() {}
}
