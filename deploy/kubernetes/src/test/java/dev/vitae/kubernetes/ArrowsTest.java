package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.local.Service;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services may reach those that their code calls, and nobody else. */
class ArrowsTest {

    /** Whose code speaks to strangers: providers of identities and mail, and of language models. */
    private static final Set<Service> TO_THE_INTERNET = Set.of(Service.IDENTITY, Service.GENERATION);

    @ParameterizedTest
    @EnumSource
    void leadWhereTheCodeCalls(Overlay overlay) {
        assertThat(ServiceSources.all()).allSatisfy(service -> assertThat(reached(policy(overlay, service.service())))
                .as(service + " calls")
                .isEqualTo(service.neighbours()));
    }

    @ParameterizedTest
    @EnumSource
    void areLetInWhereTheyLead(Overlay overlay) {
        assertThat(Service.values()).allSatisfy(service -> assertThat(letIn(policy(overlay, service)))
                .as(service + " is called by")
                .isEqualTo(ServiceSources.all()
                        .filter(caller -> caller.neighbours().contains(service.id()))
                        .map(caller -> caller.service().id())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    @ParameterizedTest
    @EnumSource
    void leadOutOfTheClusterForTheFewThatSpeakToStrangers(Overlay overlay) {
        assertThat(Service.values()).allSatisfy(service -> assertThat(
                        Manifest.items(policy(overlay, service).at("/spec/egress"))
                                .flatMap(egress -> Manifest.items(egress.path("to")))
                                .anyMatch(to -> to.has("ipBlock")))
                .as(service + " speaks to strangers")
                .isEqualTo(TO_THE_INTERNET.contains(service)));
    }

    /** A pod without a policy would be open to everybody. */
    @ParameterizedTest
    @EnumSource
    void areNoneButThoseThatAPolicyNames(Overlay overlay) {
        Manifest everybody = overlay.one("NetworkPolicy", "default");

        assertThat(everybody.at("/spec/podSelector")).isEmpty();
        assertThat(Manifest.texts(everybody.at("/spec/policyTypes"))).containsExactly("Ingress", "Egress");
        assertThat(everybody.node().at("/spec/ingress").isMissingNode()).isTrue();
    }

    private static Manifest policy(Overlay overlay, Service service) {
        return overlay.one("NetworkPolicy", service.id() + "-service");
    }

    private static Set<String> reached(Manifest policy) {
        return services(policy.at("/spec/egress"), "to");
    }

    private static Set<String> letIn(Manifest policy) {
        return services(policy.at("/spec/ingress"), "from");
    }

    private static Set<String> services(JsonNode rules, String side) {
        return Manifest.items(rules)
                .flatMap(rule -> Manifest.items(rule.path(side)))
                .map(peer -> peer.path("podSelector").path("matchLabels"))
                .filter(labels ->
                        labels.path("app.kubernetes.io/component").asText().equals("service"))
                .map(labels -> labels.path("app.kubernetes.io/name").asText().replace("-service", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
