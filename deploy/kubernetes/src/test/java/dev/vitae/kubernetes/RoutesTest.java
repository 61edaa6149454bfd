package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.Routes;
import dev.vitae.local.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway of a cluster leads where the local stack's edge leads. */
class RoutesTest {

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheLocalEdge(Overlay overlay) {
        Map<String, String> routes = new TreeMap<>();
        overlay.of("HTTPRoute").forEach(route -> rules(route).forEach(rule -> Manifest.items(rule.path("matches"))
                .forEach(match -> routes.put(
                        match.at("/path/value").asText(),
                        rule.at("/backendRefs/0/name").asText()))));

        assertThat(routes)
                .isEqualTo(Routes.table().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, route -> route.getValue().id() + "-service")));
    }

    /** As the local edge: strangers reach a server that does nothing else. */
    @ParameterizedTest
    @EnumSource
    void leadFromLinksToTheServerThatIsTheirs(Overlay overlay) {
        String port = new ServiceSources(Service.SHARING).properties().get("vitae.gateway.port");

        assertThat(rules(overlay.one("HTTPRoute", "links"))
                        .filter(rule ->
                                rule.at("/matches/0/path/value").asText().equals("/r")))
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.at("/backendRefs/0/port").asText()).isEqualTo(port));
        assertThat(Manifest.items(overlay.one("Service", "sharing-service").at("/spec/ports")))
                .anySatisfy(one -> assertThat(one.path("port").asText()).isEqualTo(port));
        assertThat(Manifest.items(
                        overlay.one("Deployment", "sharing-service").container().path("ports")))
                .anySatisfy(
                        one -> assertThat(one.path("containerPort").asText()).isEqualTo(port));
    }

    @ParameterizedTest
    @EnumSource
    void leadToNothingThatIsForServicesAlone(Overlay overlay) {
        assertThat(overlay.of("HTTPRoute")
                        .flatMap(RoutesTest::rules)
                        .flatMap(rule -> Manifest.items(rule.path("matches"))))
                .isNotEmpty()
                .noneSatisfy(
                        match -> assertThat(match.at("/path/value").asText()).matches("/(internal|q)?(/.*)?"));
    }

    /** The people's pages and those of strangers' words have origins of their own, both encrypted. */
    @ParameterizedTest
    @EnumSource
    void beginAtOriginsThatCertificatesNameAndServicesTell(Overlay overlay) {
        Manifest gateway = overlay.one("Gateway", "edge");
        String app = listener(gateway, "app").path("hostname").asText();
        String links = listener(gateway, "links").path("hostname").asText();

        assertThat(app).isNotEqualTo(links);
        assertThat(List.of("app", "links")).allSatisfy(name -> {
            JsonNode listener = listener(gateway, name);
            Manifest certificate = overlay.one("Certificate", "edge-" + name);
            assertThat(listener.path("protocol").asText()).isEqualTo("HTTPS");
            assertThat(listener.at("/tls/certificateRefs/0/name").asText())
                    .isEqualTo(certificate.at("/spec/secretName").asText());
            assertThat(Manifest.texts(certificate.at("/spec/dnsNames")))
                    .containsExactly(listener.path("hostname").asText());
        });
        assertThat(overlay.workloads()).allSatisfy(workload -> assertThat(new Environment(overlay).of(workload))
                .containsEntry("VITAE_PUBLIC_URL", "https://" + app)
                .containsEntry("VITAE_TOKEN_ISSUER", "https://" + app)
                .containsEntry("VITAE_LINKS_URL", "https://" + links));
    }

    private static Stream<JsonNode> rules(Manifest route) {
        return Manifest.items(route.at("/spec/rules"));
    }

    private static JsonNode listener(Manifest gateway, String name) {
        return Manifest.items(gateway.at("/spec/listeners"))
                .filter(listener -> listener.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
