package dev.vitae.e2e.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of {@code docs/api}: its commands, and what the page shows of what comes out. */
record GuidePage(String name, List<Step> steps) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text|json)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("(?m)^\\d+\\. \\[[^]]+]\\(([a-z-]+\\.md)\\)");

    /**
     * Commands that run together.
     *
     * @param shown what the page says they print, where it does; {@code …} is anything
     */
    record Step(String commands, Optional<String> shown) {

        /** Whether that is what they printed. */
        boolean matches(String printed) {
            return shown.map(text -> Stream.of(text.strip().split("…", -1))
                            .map(Pattern::quote)
                            .reduce((before, after) -> before + ".*" + after)
                            .map(pattern -> Pattern.compile(pattern, Pattern.DOTALL)
                                    .matcher(printed.strip())
                                    .matches())
                            .orElse(true))
                    .orElse(true);
        }
    }

    /** The contents first, then its pages in its order. */
    static List<GuidePage> all(Path folder) {
        String contents = read(folder.resolve("README.md"));
        return Stream.concat(
                        Stream.of("README.md"), LINK.matcher(contents).results().map(link -> link.group(1)))
                .map(name -> new GuidePage(name, steps(read(folder.resolve(name)))))
                .toList();
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), Optional.empty()));
            } else {
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.commands(), Optional.of(block.group(2))));
            }
        }
        return steps;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
