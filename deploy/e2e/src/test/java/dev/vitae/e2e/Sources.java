package dev.vitae.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sources of the services and the platform say of themselves. */
final class Sources {

    static final Path ROOT = Path.of(System.getProperty("vitae.root"));

    private static final Pattern METHOD = Pattern.compile("\n    @(GET|POST|PUT|PATCH|DELETE)\n");
    private static final Pattern BODY = Pattern.compile("\\)(?:\\s+throws [\\w, ]+)? \\{\n");
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern BASE = Pattern.compile("\n@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern WHAT_FITS = Pattern.compile("(?<=\\{\\w{1,40}): [^}]+(?=})");
    private static final Pattern PARAMETER = Pattern.compile("@QueryParam\\(\"([^\"]*)\"\\)");

    private final List<Path> files = Stream.of(children(ROOT), children(ROOT.resolve("platform")))
            .flatMap(List::stream)
            .map(module -> module.resolve("src/main"))
            .filter(Files::isDirectory)
            .flatMap(main -> walk(main).stream())
            .toList();

    /** What the groups of a pattern find in files that end so. */
    Set<String> in(Pattern pattern, String ending) {
        Set<String> names = new TreeSet<>();
        for (String text : texts(ending)) {
            names.addAll(all(pattern, text));
        }
        return names;
    }

    /** Each public {@code METHOD path} with its query parameters. */
    Map<String, Set<String>> endpoints() {
        Map<String, Set<String>> endpoints = new TreeMap<>();
        for (String text : texts("Resource.java")) {
            String base = first(BASE, text);
            if (base.isEmpty() || base.startsWith("/internal")) {
                continue;
            }
            Matcher method = METHOD.matcher(text);
            while (method.find()) {
                String signature = text.substring(method.start(), body(text, method.end()));
                String address =
                        WHAT_FITS.matcher(base + first(PATH, signature)).replaceAll("");
                endpoints
                        .computeIfAbsent(method.group(1) + " " + address, any -> new TreeSet<>())
                        .addAll(all(PARAMETER, signature));
            }
        }
        return endpoints;
    }

    /** Where a method's body begins, whether or not it says what it throws. */
    private static int body(String text, int from) {
        Matcher end = BODY.matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    /** Events that have a schema. */
    Set<String> events() {
        return files.stream()
                .filter(file -> file.getParent().getFileName().toString().equals("events"))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".schema.json"))
                .map(name -> name.replace(".schema.json", ""))
                .collect(Collectors.toSet());
    }

    private List<String> texts(String ending) {
        return files.stream()
                .filter(file -> file.toString().endsWith(ending))
                .map(Sources::read)
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        return all(pattern, text).stream().findFirst().orElse("");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                        .map(match::group))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
