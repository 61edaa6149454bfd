package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.Service;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The component that keeps files in an object store, on top of what production is. */
@Kubectl
class ObjectStoreTest {

    private static List<Manifest> manifests;

    @BeforeAll
    static void render() throws Exception {
        Path folder = Files.createTempDirectory(Overlay.FOLDER.resolve("target"), "object-store");
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../../overlays/production]
                components: [../../components/object-store]
                """);
        Process kustomize = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        manifests = Overlay.documents(new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(kustomize.waitFor()).isZero();
        Files.delete(folder.resolve("kustomization.yaml"));
        Files.delete(folder);
    }

    @Test
    void isSetWhereFilesAreKept() {
        assertThat(withStore()).isNotEmpty().isEqualTo(keepers());
    }

    @Test
    void isSetByKeysThatServicesHave() {
        KnownKeys known = new KnownKeys();

        assertThat(deployments()).allSatisfy(one -> assertThat(known.variablesOf(service(one)))
                .containsAll(environment(one).keySet()));
        assertThat(deployments().filter(one -> keepers().contains(one.service())))
                .allSatisfy(one -> assertThat(environment(one))
                        .containsEntry("VITAE_FILES_STORE", "s3")
                        .containsKey("VITAE_FILES_S3_URL")
                        .containsKey("VITAE_FILES_S3_BUCKET")
                        .hasEntrySatisfying("VITAE_FILES_S3_ACCESS_KEY", value -> assertThat(value)
                                .startsWith("secret:"))
                        .hasEntrySatisfying("VITAE_FILES_S3_SECRET_KEY", value -> assertThat(value)
                                .startsWith("secret:")));
    }

    @Test
    void isReachedByWhoeverKeepsFilesThere() {
        Manifest policy = manifests.stream()
                .filter(manifest -> manifest.kind().equals("NetworkPolicy")
                        && manifest.name().equals("object-store"))
                .findFirst()
                .orElseThrow();

        assertThat(Manifest.texts(policy.at("/spec/podSelector/matchExpressions/0/values")))
                .containsExactlyInAnyOrderElementsOf(
                        keepers().stream().map(service -> service + "-service").toList());
        assertThat(policy.at("/spec/ingress").isMissingNode()).isTrue();
        assertThat(policy.at("/metadata/namespace").asText()).isEqualTo("vitae");
    }

    @Test
    void isMadeOfFieldsOfTheirKindsAlone() {
        Models models = new Models();

        assertThat(manifests).isNotEmpty().allSatisfy(manifest -> assertThat(models.complaints(manifest))
                .as(manifest.toString())
                .isEmpty());
    }

    /** Whoever has the table of files. */
    private static Set<String> keepers() {
        return Stream.of(Service.values())
                .filter(service -> new ServiceSources(service)
                        .properties()
                        .get("quarkus.flyway.locations")
                        .contains("db/files"))
                .map(Service::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withStore() {
        return deployments()
                .filter(one -> environment(one).containsKey("VITAE_FILES_STORE"))
                .map(Manifest::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Manifest> deployments() {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals("Deployment")
                        && manifest.container().path("image").asText().startsWith("vitae/"));
    }

    private static Map<String, String> environment(Manifest workload) {
        return new Environment(manifests).of(workload);
    }

    private static Service service(Manifest workload) {
        return Service.valueOf(workload.service().toUpperCase(Locale.ROOT));
    }
}
