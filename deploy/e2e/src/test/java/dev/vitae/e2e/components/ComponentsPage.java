package dev.vitae.e2e.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of docs/components.md; run by {@code deploy/components}, which packages the services with their SBOMs first. */
public final class ComponentsPage {

    private static final String MADE = "<!-- made by deploy/components -->";
    private static final int SERVICES = 6;
    private static final String UNKNOWN = "unknown";

    private ComponentsPage() {}

    /** @param args the root of the project */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Map<Component, Set<String>> shipped = Shipped.in(root);
        Map<Component, Set<String>> licences = licences(shipped.keySet(), Licences.in(root), rows(root));
        String unknown = shipped.keySet().stream()
                .filter(it -> licences.get(it).isEmpty())
                .map(Component::toString)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            System.err.println("docs/components.md stays as it is: no SBOM says the licences of " + unknown
                    + ". Offline, Maven does not know them all: run it once without -o.");
            System.exit(1);
        }
        String table = shipped.entrySet().stream()
                .map(it -> row(it.getKey(), licences.get(it.getKey()), it.getValue()))
                .collect(Collectors.joining("\n"));
        String head = text(root).split(MADE)[0];
        Files.writeString(
                file(root),
                head + MADE + "\n\n| component | version | licence | in |\n| --- | --- | --- | --- |\n" + table + "\n");
        System.out.println("checksum " + Shipped.checksum(Shipped.in(root).keySet()));
    }

    /** The licences of each component of the table. */
    static Map<Component, Set<String>> rows(Path root) {
        return text(root)
                .split(MADE)[1]
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" *\\| *"))
                .collect(Collectors.toMap(
                        cells -> component(cells[1].replace("`", ""), cells[2]),
                        cells -> new TreeSet<>(List.of(cells[3].split(", "))),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** As the SBOMs say; of what they do not know, as the page did of the same version. Empty where nobody says. */
    static Map<Component, Set<String>> licences(
            Set<Component> shipped, Map<Component, Set<String>> boms, Map<Component, Set<String>> page) {
        Map<Component, Set<String>> licences = new TreeMap<>();
        shipped.forEach(it -> licences.put(
                it,
                Stream.of(boms.getOrDefault(it, Set.of()), page.getOrDefault(it, Set.of()), ofGroup(it, boms))
                        .filter(known -> !known.isEmpty() && !known.contains(UNKNOWN))
                        .findFirst()
                        .orElse(Set.of())));
        return licences;
    }

    /** Of what Quarkus adds by itself no SBOM tells; it has the licence of its group, where that has one. */
    private static Set<String> ofGroup(Component component, Map<Component, Set<String>> boms) {
        Set<Set<String>> licences = boms.entrySet().stream()
                .filter(it -> it.getKey().group().equals(component.group()))
                .map(Map.Entry::getValue)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
        return licences.size() == 1 ? licences.iterator().next() : Set.of();
    }

    private static Component component(String id, String version) {
        String[] parts = id.split(":");
        return new Component(parts[0], parts[1], version);
    }

    private static String row(Component component, Set<String> licences, Set<String> services) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        component.id(),
                        component.version(),
                        String.join(", ", licences),
                        services.size() == SERVICES ? "all" : String.join(", ", services));
    }

    private static Path file(Path root) {
        return root.resolve("docs/components.md");
    }

    private static String text(Path root) {
        try {
            return Files.readString(file(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
