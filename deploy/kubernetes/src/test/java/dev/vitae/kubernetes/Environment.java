package dev.vitae.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The environment variables of a workload's container: names with their values, {@code secret:NAME/KEY} of what a secret holds. */
final class Environment {

    private final List<Manifest> manifests;

    Environment(Overlay overlay) {
        this(overlay.manifests());
    }

    Environment(List<Manifest> manifests) {
        this.manifests = manifests;
    }

    private Manifest one(String kind, String name) {
        return manifests.stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    Map<String, String> of(Manifest workload) {
        Map<String, String> variables = new TreeMap<>();
        Manifest.items(workload.container().path("envFrom")).forEach(from -> {
            if (from.has("configMapRef")) {
                String name = from.at("/configMapRef/name").asText();
                one("ConfigMap", name)
                        .at("/data")
                        .properties()
                        .forEach(entry ->
                                variables.put(entry.getKey(), entry.getValue().asText()));
            } else {
                String name = from.at("/secretRef/name").asText();
                keys(name).forEach(key -> variables.put(key, "secret:" + name + "/" + key));
            }
        });
        Manifest.items(workload.container().path("env")).forEach(one -> {
            String name = one.path("name").asText();
            variables.put(
                    name,
                    one.has("value")
                            ? one.path("value").asText()
                            : "secret:" + one.at("/valueFrom/secretKeyRef/name").asText() + "/"
                                    + one.at("/valueFrom/secretKeyRef/key").asText());
        });
        return variables;
    }

    /** Keys of the Secret that an ExternalSecret makes: those that it names, or those of its template. */
    Stream<String> keys(String secret) {
        Manifest external = one("ExternalSecret", secret);
        Stream<String> fetched = Manifest.items(external.at("/spec/data"))
                .map(one -> one.path("secretKey").asText());
        return external.at("/spec/target/template/data").isObject()
                ? external.at("/spec/target/template/data").properties().stream()
                        .map(Map.Entry::getKey)
                : fetched;
    }
}
