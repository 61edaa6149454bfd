package dev.vitae.e2e.configuration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sets a key to something else: the stack of one machine, and the manifests of a cluster. */
final class Setters {

    private static final Pattern VARIABLE = Pattern.compile("\\b(?:VITAE|QUARKUS|KAFKA)_[A-Z0-9_]+\\b");
    private static final Pattern PER_SERVICE = Pattern.compile("\"VITAE_\" \\+ other\\.name\\(\\) \\+ \"_URL\"");

    private final Set<String> local;
    private final Set<String> cluster;

    Setters(Path root) {
        this.local = variables(root.resolve("deploy/local/src/main/java"));
        this.cluster = Stream.of("base", "components", "overlays")
                .flatMap(folder -> variables(root.resolve("deploy/kubernetes").resolve(folder)).stream())
                .collect(Collectors.toSet());
    }

    String of(Key key) {
        return Stream.of(has(local, key) ? "local" : "", has(cluster, key) ? "cluster" : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean has(Set<String> variables, Key key) {
        Pattern name = Pattern.compile(key.variable().replaceAll("<[A-Z]+>", "[A-Z]+"));
        return variables.stream().anyMatch(variable -> name.matcher(variable).matches());
    }

    private static Set<String> variables(Path folder) {
        return Reference.walk(folder)
                .map(Reference::text)
                .flatMap(text ->
                        Stream.concat(named(text), PER_SERVICE.matcher(text).find() ? urls() : Stream.of()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group());
    }

    private static Stream<String> urls() {
        return Reference.SERVICES.stream()
                .map(service ->
                        new Key("vitae." + service + ".url", "", Optional.empty(), Optional.empty()).variable());
    }
}
